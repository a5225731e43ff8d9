const CHECK_EVERY_MS = 250
/** A server that dies this often within a minute is left alone until the minute is over. */
const MAX_RESTARTS = 20
const WITHIN_MS = 60_000

interface Supervised {
  isRunning: () => boolean
  /** Resolves when the server serves again; two processes may call theirs at once. */
  restart: () => Promise<void>
  log: (line: string) => void
}

/** Watches a server and starts it again when it dies. The timer does not keep the process alive. */
export function superviseServer({ isRunning, restart, log }: Supervised): { end(): Promise<void> } {
  let restarts: number[] = []
  let current: Promise<void> = Promise.resolve()
  let busy = false

  const revive = async () => {
    const begun = Date.now()
    restarts.push(begun)
    try {
      await restart()
      log(`PostgreSQL had died and is up again after ${Date.now() - begun} ms.`)
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
    if (restarts.length === MAX_RESTARTS)
      log(`PostgreSQL died ${MAX_RESTARTS} times within a minute; its log tells why.`)
  }
  const check = () => {
    restarts = restarts.filter((at) => Date.now() - at < WITHIN_MS)
    if (busy || restarts.length >= MAX_RESTARTS || isRunning()) return
    busy = true
    current = revive().finally(() => {
      busy = false
    })
  }
  const timer = setInterval(check, CHECK_EVERY_MS)
  timer.unref()
  return {
    end: () => {
      clearInterval(timer)
      return current
    },
  }
}

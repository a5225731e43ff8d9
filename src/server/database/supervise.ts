const CHECK_EVERY_MS = 250
const MAX_RESTARTS = 5
const WITHIN_MS = 60_000

interface Supervised {
  isRunning: () => boolean
  /** Resolves when the server serves again; two processes may call theirs at once. */
  restart: () => Promise<void>
  log: (line: string) => void
}

/**
 * Watches a server and starts it again when it dies. A server that dies again and again is given up, as
 * something else is wrong then. The timer does not keep the process alive.
 */
export function superviseServer({ isRunning, restart, log }: Supervised): { end(): Promise<void> } {
  let restarts: number[] = []
  let current: Promise<void> = Promise.resolve()
  let busy = false

  const revive = async () => {
    const begun = Date.now()
    restarts = [...restarts.filter((at) => begun - at < WITHIN_MS), begun]
    if (restarts.length > MAX_RESTARTS) {
      clearInterval(timer)
      log(`PostgreSQL died ${MAX_RESTARTS} times within a minute and is not started again; see its log.`)
      return
    }
    try {
      await restart()
      log(`PostgreSQL had died and is up again after ${Date.now() - begun} ms.`)
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
  }
  const check = () => {
    if (busy || isRunning()) return
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

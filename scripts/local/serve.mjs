// Runs the server process until it ends, and takes care that all of us end together.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './paths.mjs'

const GRACE_MS = 20_000

/**
 * @param {string[]} nodeArguments what Node is to run
 * @param {Record<string, string>} env
 * @returns {{ pid: number, ready: Promise<boolean>, ended: Promise<number>, stop: () => void }} `ready`: it listens (true), or it
 *   ended before that
 */
export function serve(nodeArguments, env) {
  const preload = join(checkout, 'scripts/local/leave-with-parent.mjs')
  const child = spawn(process.execPath, ['--import', preload, ...nodeArguments], {
    cwd: checkout,
    // A group of its own: Ctrl+C reaches this process, which passes it on once.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
  }
  const ready = new Promise((resolve) => {
    child.once('message', () => resolve(true))
    child.once('close', () => resolve(false))
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(stopping ? 0 : (code ?? (signal ? 1 : 0))))
  })
  return { pid: child.pid, ready, ended, stop }
}

/** Calls `stop` at the first signal to end, and when the npm that started us is gone without having sent one. */
export function stopWithUs(stop, isAlive) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const npm = startingNpm()
  if (npm) setInterval(() => !isAlive(npm) && stop(), 1000).unref()
}

/** The npm above us, through the shell that it starts scripts with. */
export function startingNpm() {
  if (!process.env.npm_lifecycle_event) return undefined
  const read = (pid) => {
    const [, parent, command] =
      /^\s*(\d+)\s+(.*)$/.exec(
        execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim(),
      ) ?? []
    return { parent: Number(parent), command: command ?? '' }
  }
  try {
    for (let pid = process.ppid, steps = 0; pid > 1 && steps < 3; steps += 1) {
      const { parent, command } = read(pid)
      if (/\bnpm\b/.test(command)) return pid
      pid = parent
    }
  } catch {
    // Without `ps` there is no watching.
  }
  return undefined
}

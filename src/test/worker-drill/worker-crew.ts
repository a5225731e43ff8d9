import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { runTypeScript } from '../../../scripts/local/typescript.mjs'

/** Workers in processes of their own, that can be killed without a word and are replaced at once. */
export class WorkerCrew {
  readonly #program: string
  readonly #env: Readonly<Record<string, string>>
  readonly #workers: ChildProcess[] = []
  killed = 0

  constructor(program: string, env: Readonly<Record<string, string>> = {}) {
    this.#program = program
    this.#env = env
  }

  async start(count: number): Promise<void> {
    const ready = Array.from({ length: count }, () => this.#add())
    await Promise.all(ready)
  }

  /** kill -9 to the one that has worked longest; another takes its place. */
  killOldest(): void {
    const worker = this.#workers.shift()
    worker?.kill('SIGKILL')
    this.killed += 1
    void this.#add()
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#workers.map(async (worker) => {
        const ended = once(worker, 'close')
        if (worker.exitCode === null && worker.signalCode === null && worker.kill('SIGKILL')) await ended
      }),
    )
  }

  async #add(): Promise<void> {
    const worker = spawn(
      process.execPath,
      ['--import', './scripts/local/leave-with-parent.mjs', ...runTypeScript, this.#program],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...process.env, LOG_LEVEL: 'silent', ...this.#env },
      },
    )
    this.#workers.push(worker)
    await once(worker, 'message')
  }
}

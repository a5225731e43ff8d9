import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Load, LoadResult } from './load'

const runTypeScript = ['--import', 'tsx']

/** A child that says "ready". */
async function startChild(file: string, args: readonly string[] = []): Promise<ChildProcess> {
  const child = fork(file, args, { execArgv: runTypeScript })
  await once(child, 'message')
  return child
}

/** The process that makes the load. */
export class Driver {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  static async start(): Promise<Driver> {
    return new Driver(await startChild('bench/driver-process.ts'))
  }

  /** @throws Error when the driver itself failed; wrong answers are in the result. */
  async run(load: Load): Promise<LoadResult> {
    const answered = once(this.#child, 'message') as Promise<[{ value?: LoadResult; error?: string }]>
    this.#child.send(load)
    const [{ value, error }] = await answered
    if (!value) throw new Error(error)
    return value
  }

  stop(): void {
    this.#child.disconnect()
  }
}

/** The server that only sends bytes. */
export class BareServer {
  readonly port: number
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
  }

  static async start(port: number): Promise<BareServer> {
    return new BareServer(await startChild('bench/bare-server.ts', [String(port)]), port)
  }

  /** From now on every answer is these bytes. */
  async answerWith(body: string): Promise<void> {
    const set = once(this.#child, 'message')
    this.#child.send(body)
    await set
  }

  stop(): void {
    this.#child.disconnect()
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'

/** The production build as a process of its own, as `npm start` runs it. */
export interface ProductionServer {
  readonly port: number
  readonly process: ChildProcess
  /** From the start of the process to "I listen". */
  readonly startedInMs: number
  stop(): Promise<void>
}

const BUNDLE = '.stoa/build/server.mjs'

/** Builds where the sources changed; output goes to this terminal. */
export async function buildForProduction(): Promise<void> {
  const build = spawn(process.execPath, ['scripts/build.mjs', '--if-changed'], { stdio: 'inherit' })
  const [code] = (await once(build, 'close')) as [number]
  if (code !== 0) throw new Error('The build failed')
}

/** Starts the build on DATABASE_URL. Limits on calls and stores are off: what is measured or tried is not how often one may. */
export async function startProductionServer(options: {
  port: number
  env?: Record<string, string>
  nodeArguments?: readonly string[]
}): Promise<ProductionServer> {
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', './scripts/local/leave-with-parent.mjs', ...(options.nodeArguments ?? []), BUNDLE],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(options.port),
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
        STOA_RATE_LIMIT_FACTOR: '0',
        STOA_STORES_PER_USER: '1000',
        STOA_STORE_COOLDOWN_SECONDS: '0',
        ...options.env,
      },
    },
  )
  const ended = once(child, 'close')
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('close', (code) => reject(new Error(`The server ended with code ${code} before it listened`)))
  })
  return {
    port: options.port,
    process: child,
    startedInMs: performance.now() - begun,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export interface Answer {
  readonly status: number
  readonly body: string
  readonly cookies: readonly string[]
  readonly etag: string | undefined
}

/** One request to a host of the server (`shop.localhost`), which need not be a name that this machine can resolve. */
export function ask(
  port: number,
  host: string,
  path: string,
  options: { method?: string; body?: unknown; cookie?: string } = {},
): Promise<Answer> {
  const origin = `http://${host}:${port}`
  const text = options.body === undefined ? undefined : JSON.stringify(options.body)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        path,
        method: options.method ?? (text === undefined ? 'GET' : 'POST'),
        headers: {
          host: `${host}:${port}`,
          origin,
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
          ...(options.cookie ? { cookie: options.cookie } : {}),
        },
      },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (body += chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            cookies: response.headers['set-cookie'] ?? [],
            etag: response.headers.etag,
          }),
        )
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}

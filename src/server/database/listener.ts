import pg from 'pg'
import { appDatabaseUrl } from '../database-urls'
import { log } from '../log'

export interface ListenerOptions {
  readonly channels: Readonly<Record<string, (message: string) => void>>
  /** Called after each (re)connection: what was said in between was missed. */
  readonly onConnected: () => void
}

const MAX_PAUSE_MS = 5000

/** One connection that listens for notifications and comes back by itself when it is lost. Returns how to end it. */
export function listen(options: ListenerOptions): () => Promise<void> {
  let client: pg.Client | null = null
  let ended = false
  let pause = 100

  const retry = () => {
    if (ended) return
    pause = Math.min(pause * 2, MAX_PAUSE_MS)
    setTimeout(() => void connect(), pause).unref()
  }

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: appDatabaseUrl(),
      application_name: 'stoa-listener',
      keepAlive: true,
    })
    fresh.on('error', (error) => log.warn({ err: error }, 'listener lost its connection'))
    fresh.on('end', retry)
    fresh.on('notification', ({ channel, payload }) => options.channels[channel]?.(payload ?? ''))
    client = fresh
    try {
      await fresh.connect()
      for (const channel of Object.keys(options.channels)) await fresh.query(`LISTEN ${channel}`)
      pause = 100
      options.onConnected()
    } catch (error) {
      log.warn({ err: error }, 'listener cannot connect')
      // The client's own 'end' event leads to the next try.
      fresh.end().catch(() => undefined)
    }
  }

  void connect()
  return async () => {
    ended = true
    await client?.end().catch(() => undefined)
  }
}

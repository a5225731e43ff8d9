import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoreEntry } from '../store-directory'

/** A feature's own way of answering, before Next: files, uploads, webhooks. */
export interface HttpRoute {
  readonly method: 'GET' | 'POST'
  /** The path begins with this. */
  readonly prefix: string
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    facts: { readonly path: string; readonly hostStore: StoreEntry | null },
  ) => Promise<void>
}

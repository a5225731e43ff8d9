import type { IncomingMessage, ServerResponse } from 'node:http'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { appRouter } from '../trpc/root'
import { requestContext } from './read-request'

const PREFIX = '/api/trpc/'
const MAX_BODY_BYTES = 256 * 1024

/** Whether this request is for the procedures: /api/trpc/<procedure> or /api/trpc/<store slug>/<procedure>. */
export function isTrpcRequest(path: string): boolean {
  return path.startsWith(PREFIX)
}

export async function handleTrpc(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const segments = path.slice(PREFIX.length).split('/')
  const pathStore = segments.length > 1 ? (segments[0] ?? null) : null
  const responseHeaders = new Headers()
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: segments.at(-1) ?? '',
    req: request,
    res: response,
    maxBodySize: MAX_BODY_BYTES,
    createContext: () =>
      requestContext(toHeaders(request), { method: request.method ?? 'GET', pathStore, responseHeaders }),
    responseMeta: () => ({ headers: responseHeaders }),
  })
}

function toHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const item of value ?? []) headers.append(name, item)
  }
  return headers
}

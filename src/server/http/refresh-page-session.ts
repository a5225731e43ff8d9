import type { IncomingMessage, ServerResponse } from 'node:http'
import { refreshSession } from '../auth/sessions'
import { readHeaders, requestContext } from './read-request'

/**
 * Renews the session of a request that Next answers, and puts the cookie on the answer. The page itself still reads the
 * cookie that came in, which counts for as long as a page takes to render.
 */
export async function refreshPageSession(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (path.startsWith('/_next/') || !request.headers.cookie) return
  const responseHeaders = new Headers()
  await refreshSession(requestContext(readHeaders(request), { method: request.method ?? 'GET', responseHeaders }))
  for (const cookie of responseHeaders.getSetCookie()) response.appendHeader('set-cookie', cookie)
}

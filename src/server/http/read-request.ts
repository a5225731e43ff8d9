import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { env } from '@/env.mjs'
import { platformUrl } from '../store-directory'
import { resolveHost } from '../tenancy'
import type { RequestContext } from '../trpc/request'

/** Header in which the HTTP entry tells Next's pages the caller's address. Whatever a client sent under it is dropped. */
const IP_HEADER = 'x-stoa-ip'
/** The same for the request's id. */
const REQUEST_ID_HEADER = 'x-stoa-request-id'

const DROPPED = ['x-middleware-subrequest', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded']

/**
 * Takes from a request what only a trusted hop may say, before anything else sees it, and writes down what the server
 * itself saw. Call once per request, first.
 */
export function sanitiseRequest(request: IncomingMessage): { requestId: string; ip: string } {
  const { headers } = request
  const ip = clientAddress(request)
  const requestId = randomUUID()
  for (const name of DROPPED) delete headers[name]
  delete headers['x-forwarded-for']
  headers['x-forwarded-proto'] = platformUrl().startsWith('https:') ? 'https' : 'http'
  headers[IP_HEADER] = ip
  headers[REQUEST_ID_HEADER] = requestId
  return { requestId, ip }
}

function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? '0.0.0.0'
  const hops = env.STOA_TRUSTED_PROXIES
  const forwarded = request.headers['x-forwarded-for']
  if (hops === 0 || typeof forwarded !== 'string') return peer
  const chain = forwarded.split(',').map((part) => part.trim())
  return chain.at(-hops) ?? peer
}

/** Node's headers as the fetch API's. */
export function readHeaders(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const item of value ?? []) headers.append(name, item)
  }
  return headers
}

/** Builds the request's context from headers that sanitiseRequest has been through. */
export function requestContext(
  headers: Headers,
  options: { method: string; pathStore?: string | null; responseHeaders?: Headers },
): RequestContext {
  const hostHeader = (headers.get('host') ?? '').toLowerCase()
  return {
    requestId: headers.get(REQUEST_ID_HEADER) ?? '',
    ip: headers.get(IP_HEADER) ?? '',
    method: options.method,
    host: resolveHost(hostHeader, env.STOA_DOMAIN),
    hostHeader,
    pathStore: options.pathStore ?? null,
    headers,
    cookies: parseCookies(headers.get('cookie')),
    responseHeaders: options.responseHeaders ?? new Headers(),
    now: new Date(),
  }
}

/** First value wins, as browsers send the most specific cookie first. */
function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim())
  }
  return cookies
}

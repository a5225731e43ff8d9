import type { IncomingMessage, ServerResponse } from 'node:http'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPCError } from '@trpc/server'
import type { StorePermission } from '../auth/permissions'
import { DomainError, TRPC_CODES } from '../errors'
import { enforceRateLimit } from '../rate-limit'
import type { StoreContext } from '../store-context'
import { inStaffScope } from '../trpc/store-scope'
import { requireOwnOrigin } from './own-origin'
import { readHeaders, requestContext } from './read-request'
import type { HttpRoute } from './http-route'

export interface StaffRoute {
  readonly method: HttpRoute['method']
  /** `/api/<name>/<store slug>/…` */
  readonly name: string
  readonly permission: StorePermission
  readonly audit: string | null
  /** `rest` is the path after the slug. What it returns is sent as JSON; undefined: it has answered itself. */
  readonly handle: (
    ctx: StoreContext,
    exchange: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly rest: string },
  ) => Promise<object | undefined>
}

/**
 * For what cannot be a procedure because its body or answer is a file. The same rules hold: membership or token,
 * permission, own origin, rate, audit, the store's scope; refusals are JSON with the domain's code.
 */
export function staffRoute(route: StaffRoute): HttpRoute {
  const prefix = `/api/${route.name}/`
  return {
    method: route.method,
    prefix,
    handle: async (request, response, { path }) => {
      const [slug = '', ...rest] = path.slice(prefix.length).split('/')
      const call = requestContext(readHeaders(request), { method: route.method, pathStore: slug })
      try {
        if (route.method === 'POST') requireOwnOrigin(call)
        await enforceRateLimit(call, 'heavy', route.name)
        const answer = await inStaffScope(call, route, async (ctx) => ({
          value: await route.handle(ctx, { request, response, rest: rest.join('/') }),
          succeeded: true,
        }))
        if (answer !== undefined) sendJson(response, 200, answer)
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        // What is left of a body that was refused is not read: the connection cannot be used again.
        response.setHeader('connection', 'close')
        const status = getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODES[error.code] }))
        sendJson(response, status, { code: error.code, field: error.field, values: error.values })
      }
    },
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

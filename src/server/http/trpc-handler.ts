import type { IncomingMessage, ServerResponse } from 'node:http'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { refreshSession } from '../auth/sessions'
import type { StoreEntry } from '../store-directory'
import type { ProcedureMeta } from '../trpc/init'
import { appRouter } from '../trpc/root'
import { answerFromCache } from './answer-from-cache'
import { readHeaders, requestContext } from './read-request'
import { answerSingleCall, isSingleCall } from './single-call'

const PREFIX = '/api/trpc/'
const MAX_BODY_BYTES = 256 * 1024

/** Whether this request is for the procedures: /api/trpc/<procedure> or /api/trpc/<store slug>/<procedure>. */
export function isTrpcRequest(path: string): boolean {
  return path.startsWith(PREFIX)
}

/** Answers a call; queries that are the same for all shoppers of the host's store come from the cache. */
export function handleTrpc(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  hostStore: StoreEntry | null,
): Promise<void> {
  const segments = path.slice(PREFIX.length).split('/')
  const call = { pathStore: segments.length > 1 ? (segments[0] ?? null) : null, procedures: segments.at(-1) ?? '' }
  const answer = () => callProcedures(request, response, call)
  const shared = hostStore && request.method === 'GET' && call.pathStore === null && areCached(call.procedures)
  // `trpc-accept` asks for another form of the same answer.
  if (!shared || request.headers['trpc-accept']) return answer()
  return answerFromCache(request, response, cacheKey(request, call.procedures, hostStore.id), answer)
}

/** Only what a procedure is told: other parameters would make a new entry for an answer that is kept already. */
function cacheKey(request: IncomingMessage, names: string, storeId: string): string {
  const { 'x-stoa-locale': locale = '', 'x-stoa-currency': currency = '' } = request.headers
  const query = new URLSearchParams(request.url?.split('?', 2)[1])
  return [storeId, 'trpc', locale, currency, names, query.get('batch') ?? '', query.get('input') ?? ''].join('|')
}

async function callProcedures(
  request: IncomingMessage,
  response: ServerResponse,
  call: { pathStore: string | null; procedures: string },
): Promise<void> {
  const responseHeaders = new Headers()
  const createContext = async () => {
    const context = requestContext(readHeaders(request), {
      method: request.method ?? 'GET',
      pathStore: call.pathStore,
      responseHeaders,
    })
    await refreshSession(context)
    return context
  }
  if (isSingleCall(request, call.procedures)) {
    return answerSingleCall(request, response, call.procedures, { maxBodyBytes: MAX_BODY_BYTES, createContext })
  }
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: call.procedures,
    req: request,
    res: response,
    maxBodySize: MAX_BODY_BYTES,
    createContext,
    responseMeta: () => ({ headers: responseHeaders }),
  })
}

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { _def: { meta?: ProcedureMeta } } | undefined>
>

function areCached(names: string): boolean {
  return names.split(',').every((name) => procedures[name]?._def.meta?.cached === true)
}

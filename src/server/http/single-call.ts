import type { IncomingMessage, ServerResponse } from 'node:http'
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { DomainError } from '../errors'
import type { RequestContext } from '../trpc/request'
import { appRouter } from '../trpc/root'
import { readBody } from './read-body'

type ProcedureType = 'query' | 'mutation' | 'subscription'

const procedures = appRouter._def.procedures as unknown as Readonly<
  Record<string, { _def: { type: ProcedureType } } | undefined>
>

/**
 * Whether a call is one that answerSingleCall answers as tRPC's own adapter would: one procedure, of the method that is its own, as
 * JSON. Everything else (batches, streams, other bodies, mistakes) is the adapter's.
 */
export function isSingleCall(request: IncomingMessage, path: string): boolean {
  const type = procedures[path]?._def.type
  const { headers, method, url = '' } = request
  if (/[?&]batch=/.test(url) || headers['trpc-accept'] || headers.accept?.includes('text/event-stream')) return false
  if (method === 'GET') return type === 'query'
  return method === 'POST' && type === 'mutation' && /^application\/json\b/i.test(headers['content-type'] ?? '')
}

/** Answers one call without the detour over fetch's Request and Response, which costs more than most procedures. */
export async function answerSingleCall(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  options: { readonly maxBodyBytes: number; readonly createContext: () => Promise<RequestContext> },
): Promise<void> {
  const type: ProcedureType = request.method === 'GET' ? 'query' : 'mutation'
  let ctx: RequestContext | undefined
  let input: unknown
  let answer: { status: number; body: object }
  try {
    input = await readInput(request, options.maxBodyBytes)
    ctx = await options.createContext()
    const call = {
      router: appRouter,
      path,
      getRawInput: async () => input,
      ctx,
      type,
      signal: undefined,
      batchIndex: 0,
    }
    answer = { status: 200, body: { result: { data: (await callTRPCProcedure(call)) as unknown } } }
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    const shape = getErrorShape({ config: appRouter._def._config, error, type, path, input, ctx })
    answer = { status: getHTTPStatusCodeFromError(error), body: { error: shape } }
  }
  const text = Buffer.from(JSON.stringify(answer.body))
  for (const [name, value] of ctx?.responseHeaders ?? []) response.appendHeader(name, value)
  response.setHeader('vary', 'trpc-accept, accept')
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': text.length })
  response.end(text)
}

async function readInput(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = request.method === 'GET' ? inputOf(request.url ?? '') : await bodyOf(request, maxBytes)
  if (!text) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}

function inputOf(url: string): string | null {
  const at = url.indexOf('?')
  return at === -1 ? null : new URLSearchParams(url.slice(at + 1)).get('input')
}

async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string> {
  try {
    return (await readBody(request, maxBytes)).toString('utf8')
  } catch (cause) {
    if (cause instanceof DomainError) throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', cause })
    throw cause
  }
}

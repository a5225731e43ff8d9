import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordAudit } from '@/server/audit'
import { authenticate } from '@/server/auth/authenticate'
import { requireStorePermission } from '@/server/auth/require-permission'
import { DomainError, TRPC_CODES } from '@/server/errors'
import { requireOwnOrigin } from '@/server/http/own-origin'
import { readHeaders, requestContext } from '@/server/http/read-request'
import type { HttpRoute } from '@/server/http/http-route'
import { enforceRateLimit } from '@/server/rate-limit'
import { inStore } from '@/server/store-context'
import { findStoreBySlug } from '@/server/store-directory'
import type { RequestContext } from '@/server/trpc/request'
import { MAX_UPLOAD_BYTES, type MediaAsset } from '../media-schema'
import { storeImage } from './store-image'

const PREFIX = '/api/upload/'
/** Boundaries and headers of the form around the file. */
const FORM_BYTES = 8 * 1024

const STATUS: Partial<Record<(typeof TRPC_CODES)[keyof typeof TRPC_CODES], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
}

/** `POST /api/upload/<store slug>`, a form with one `file`: staff who may write the catalog get the asset as JSON. */
export const uploadRoute: HttpRoute = {
  method: 'POST',
  prefix: PREFIX,
  handle: async (request, response, { path }) => {
    try {
      const asset = await receive(request, decodeURIComponent(path.slice(PREFIX.length)))
      sendJson(response, 200, asset)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      // What is left of a refused file is not read: the connection ends with the answer.
      response.setHeader('connection', 'close')
      sendJson(response, STATUS[TRPC_CODES[error.code]] ?? 400, { code: error.code, values: error.values })
    }
  },
}

async function receive(request: IncomingMessage, slug: string): Promise<MediaAsset> {
  const caller = requestContext(readHeaders(request), { method: 'POST', pathStore: slug })
  requireOwnOrigin(caller)
  await enforceRateLimit(caller, 'write', 'upload')
  const actor = await authenticate(caller)
  const store = await findStoreBySlug(slug)
  await requireStorePermission(actor, store, 'catalog:write')
  if (!store || (store.status !== 'ready' && store.status !== 'suspended')) throw new DomainError('store_unavailable')
  const file = await readFormFile(request, caller)
  const { locale, currency } = store
  return inStore(store, { actor, locale, currency, requestId: caller.requestId }, async (ctx) => {
    const asset = await storeImage(ctx, file)
    await recordAudit(caller, { action: 'image.uploaded', actor, storeId: store.id, subject: asset.id })
    return asset
  })
}

async function readFormFile(
  request: IncomingMessage,
  { headers }: RequestContext,
): Promise<{ bytes: Uint8Array; name: string }> {
  const type = headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) throw new DomainError('unsupported_file')
  const body = await readBody(request)
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw new DomainError('invalid', { field: 'file' })
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
}

/** Counts while it reads: what a Content-Length promises is only a promise. */
async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_UPLOAD_BYTES + FORM_BYTES) throw new DomainError('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

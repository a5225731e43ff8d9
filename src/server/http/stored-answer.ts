import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { StoredAnswer } from '../cache/caches'

const MIN_COMPRESSED_BYTES = 1024

/** Headers of one connection or one shopper: not part of what is kept. */
const NOT_KEPT = new Set([
  'set-cookie',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'etag',
])

export function storedAnswer(
  status: number,
  headers: NodeJS.Dict<number | string | string[]>,
  body: Buffer,
): StoredAnswer {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !NOT_KEPT.has(name)) kept[name] = Array.isArray(value) ? value.join(', ') : String(value)
  }
  // The browser may keep it, but asks each time whether it is still so: a save is seen at the next click.
  if (status === 200) kept['cache-control'] = 'private, no-cache'
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  return { status, headers: kept, etag, body }
}

/** Answers from bytes that are already there. */
export function sendStored(request: IncomingMessage, response: ServerResponse, answer: StoredAnswer): void {
  if (answer.status === 200 && request.headers['if-none-match'] === answer.etag) {
    response.writeHead(304, { etag: answer.etag, 'cache-control': 'private, no-cache' })
    response.end()
    return
  }
  const { body, encoding } = encodedBody(request, answer)
  const headers: Record<string, string | number> = {
    ...answer.headers,
    etag: answer.etag,
    vary: 'accept-encoding',
    'content-length': body.length,
  }
  if (encoding) headers['content-encoding'] = encoding
  response.writeHead(answer.status, headers)
  response.end(body)
}

function encodedBody(request: IncomingMessage, answer: StoredAnswer): { body: Buffer; encoding?: string } {
  const accepted = request.headers['accept-encoding']
  if (typeof accepted !== 'string' || answer.body.length < MIN_COMPRESSED_BYTES) return { body: answer.body }
  if (accepted.includes('br')) {
    answer.brotli ??= brotliCompressSync(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    return { body: answer.brotli, encoding: 'br' }
  }
  if (accepted.includes('gzip')) {
    answer.gzip ??= gzipSync(answer.body)
    return { body: answer.gzip, encoding: 'gzip' }
  }
  return { body: answer.body }
}

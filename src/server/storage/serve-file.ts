import type { HttpRoute } from '../http/http-route'
import { FILES_PREFIX, isStorageKey } from './file-key'
import { storage } from './storage'

/** Only pictures that we encoded ourselves are public. Everything else in the storage is handed out by its own feature. */
const PUBLIC_KEY = /^[0-9a-f-]{36}\/[0-9a-f]{64}\/\d{1,5}\.(avif|webp|jpg)$/
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * `GET /files/<storeId>/<sha256>/<width>.<format>`. The name tells the content, so an answer holds for ever. No cookie is read or
 * set, and nothing in a file could run: it is no document (nosniff), and were it opened as one, the sandbox has no scripts.
 */
export const filesRoute: HttpRoute = {
  method: 'GET',
  prefix: FILES_PREFIX,
  handle: async (request, response, { path }) => {
    const key = path.slice(FILES_PREFIX.length)
    const bytes = isStorageKey(key) && PUBLIC_KEY.test(key) ? await storage.get(key) : null
    if (!bytes) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=10' })
      response.end('Not found')
      return
    }
    const etag = `"${key.split('/')[1]?.slice(0, 20)}-${key.split('/')[2]}"`
    const headers = {
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers)
      response.end()
      return
    }
    const type = TYPES[key.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': bytes.length })
    response.end(bytes)
  },
}

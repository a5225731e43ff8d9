import type { HttpRoute } from '../http/http-route'
import { FILES_PREFIX, isStorageKey } from './file-key'
import { storage } from './storage'

/** What may be served to everybody: re-encoded pictures only. Anything else in the storage is not public. */
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }
const PUBLIC_KEY = /^[0-9a-f-]{36}\/[0-9a-f]{64}\/\d+\.(avif|webp|jpg)$/

/** GET /files/<store>/<sha256>/<width>.<format>: content-addressed, so it never changes and may be kept for ever. */
export const filesRoute: HttpRoute = {
  method: 'GET',
  prefix: FILES_PREFIX,
  handle: async (_request, response, { path }) => {
    const key = path.slice(FILES_PREFIX.length)
    const type = TYPES[PUBLIC_KEY.exec(key)?.[1] ?? '']
    const bytes = type && isStorageKey(key) ? await storage.get(key) : null
    if (!type || !bytes) {
      response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
      response.end('Not found')
      return
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    })
    response.end(bytes)
  },
}

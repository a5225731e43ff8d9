import type { ServerResponse } from 'node:http'

/** Answers with a private file that the browser shows or saves under a plain name. */
export function sendPdf(response: ServerResponse, name: string, bytes: Uint8Array): void {
  const plain = name.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'document'
  const full = encodeURIComponent(name)
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${plain}.pdf"; filename*=UTF-8''${full}.pdf`,
    'content-length': bytes.length,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  })
  response.end(bytes)
}

import type { IncomingMessage } from 'node:http'
import { DomainError } from '../errors'

/** The whole body of a request. @throws DomainError `too_large` as soon as it is longer than allowed */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new DomainError('too_large', { field: 'file' })
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) throw new DomainError('too_large', { field: 'file' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

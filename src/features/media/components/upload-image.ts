import { type MediaAsset, mediaAssetSchema } from '../media-schema'

/** A refused upload; `code` is a domain code with a text in the message namespace `errors`, or null for a lost connection. */
export class UploadError extends Error {
  override name = 'UploadError'
  readonly code: string | null
  constructor(code: string | null) {
    super(code ?? 'offline')
    this.code = code
  }
}

/** Sends a picture to the library of the store with this slug. @throws UploadError */
export async function uploadImage(slug: string, file: File): Promise<MediaAsset> {
  const response = await fetch(`/api/images/${encodeURIComponent(slug)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type || 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
  }).catch(() => null)
  const body: unknown = await response?.json().catch(() => null)
  if (response?.ok) return mediaAssetSchema.parse(body)
  throw new UploadError(codeOf(body))
}

function codeOf(body: unknown): string | null {
  const known = body !== null && typeof body === 'object' && 'code' in body && typeof body.code === 'string'
  return known ? (body.code as string) : null
}

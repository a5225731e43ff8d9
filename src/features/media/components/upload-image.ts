import { type MediaAsset, mediaAssetSchema } from '../media-schema'

/** Why an upload was refused: a code of the message namespace `errors`, under `domain`. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Sends a picture to the store's library. @throws UploadRefused */
export async function uploadImage(slug: string, file: File, signal?: AbortSignal): Promise<MediaAsset> {
  const response = await fetch(`/api/images/${encodeURIComponent(slug)}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type || 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    ...(signal ? { signal } : {}),
  })
  const answer: unknown = await response.json()
  if (response.ok) return mediaAssetSchema.parse(answer)
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'internal'
  throw new UploadRefused(code)
}

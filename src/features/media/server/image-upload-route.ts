import { readBody } from '@/server/http/read-body'
import { staffRoute } from '@/server/http/staff-route'
import { MAX_UPLOAD_BYTES } from '../media-schema'
import { storeImage } from './store-image'

/** POST /api/images/<slug>: the body is the file itself, its name in X-File-Name (percent-encoded). Answers with a MediaAsset. */
export const imageUploadRoute = staffRoute({
  method: 'POST',
  name: 'images',
  permission: 'catalog:write',
  audit: 'image.uploaded',
  handle: async (ctx, { request }) => {
    const name = request.headers['x-file-name']
    const bytes = await readBody(request, MAX_UPLOAD_BYTES)
    return storeImage(ctx, { bytes, originalName: typeof name === 'string' ? decodeName(name) : 'picture' })
  },
})

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

import { createHash } from 'node:crypto'
import { DomainError } from '@/server/errors'
import { storage } from '@/server/storage/storage'
import type { StoreContext } from '@/server/store-context'
import { MAX_UPLOAD_BYTES, type MediaAsset } from '../media-schema'
import { type AssetRow, findAssetBySha, insertAsset, readAssets } from './asset-repository'
import { encodePicture } from './encode-picture'
import { pictureOf } from './picture'

/**
 * Keeps a picture: re-encoded, in all its sizes, in the storage and in the store's library. The same content again is the same
 * asset. @throws DomainError `too_large` · `unsupported_file`
 */
export async function storeImage(
  ctx: StoreContext,
  file: { readonly bytes: Uint8Array; readonly name: string },
): Promise<MediaAsset> {
  if (file.bytes.length > MAX_UPLOAD_BYTES) throw new DomainError('too_large')
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = await findAssetBySha(ctx, sha256)
  if (known) return toAsset(ctx, known)
  const { files, ...picture } = await encodePicture(file.bytes)
  const keyOf = (name: string) => `${ctx.store.id}/${sha256}/${name}`
  await Promise.all(files.map(({ name, data }) => storage.put(keyOf(name), data)))
  const row = await insertAsset(ctx, {
    ...picture,
    sha256,
    bytes: file.bytes.length,
    originalName: file.name.slice(0, 255),
    renditions: files.map(({ name, data, ...rest }) => ({ ...rest, key: keyOf(name), bytes: data.length })),
  })
  return toAsset(ctx, row)
}

/** An asset as the admin shows it. */
function toAsset(ctx: StoreContext, row: AssetRow): MediaAsset {
  const { id, originalName, bytes } = row
  return { id, originalName, bytes, picture: pictureOf(ctx.store.id, { ...row, alt: '' }) }
}

/** Pictures of the library by id, for the admin. One statement. */
export async function assetsByIds(ctx: StoreContext, ids: readonly string[]): Promise<Map<string, MediaAsset>> {
  if (ids.length === 0) return new Map()
  const rows = await readAssets(ctx, ids)
  return new Map(rows.map((row) => [row.id, toAsset(ctx, row)]))
}

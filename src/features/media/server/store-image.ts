import { createHash } from 'node:crypto'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { storage } from '@/server/storage/storage'
import { MAX_UPLOAD_BYTES, type MediaAsset } from '../media-schema'
import { encodeImage } from './encode-image'
import { type AssetRow, findAssetByHash, insertAsset, readAssets } from './media-repository'
import { pictureOf } from './picture'

export interface ImageSource {
  readonly bytes: Uint8Array
  readonly originalName: string
  /** The address that it was fetched from, so that the next import need not fetch it again. */
  readonly sourceUrl?: string
}

/**
 * Keeps a picture in the store's library. The same content twice is one asset, and is encoded once.
 *
 * @throws DomainError `too_large`, or `unsupported_file` for what is no picture
 */
export async function storeImage(ctx: StoreContext, source: ImageSource): Promise<MediaAsset> {
  if (source.bytes.length > MAX_UPLOAD_BYTES) throw new DomainError('too_large', { field: 'file' })
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const known = await findAssetByHash(ctx, sha256)
  if (known && source.sourceUrl === undefined) return assetOf(ctx, known)
  const encoded = await encodeImage(source.bytes)
  for (const file of encoded.files) await storage.put(`${ctx.store.id}/${sha256}/${file.name}`, file.bytes)
  const row = await insertAsset(ctx, {
    sha256,
    width: encoded.width,
    height: encoded.height,
    bytes: source.bytes.length,
    originalName: source.originalName.slice(0, 200),
    placeholder: encoded.placeholder,
    renditions: encoded.files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
    sourceUrl: source.sourceUrl ?? null,
  })
  return assetOf(ctx, row)
}

/** An asset as the admin shows it. */
export function assetOf(ctx: StoreContext, row: AssetRow): MediaAsset {
  return {
    id: row.id,
    originalName: row.originalName,
    bytes: row.bytes,
    picture: pictureOf(ctx.store.id, { ...row, alt: '' }),
  }
}

/** Pictures of the library by id, for the admin. One statement. */
export async function assetsByIds(ctx: StoreContext, ids: readonly string[]): Promise<Map<string, MediaAsset>> {
  if (ids.length === 0) return new Map()
  const rows = await readAssets(ctx, ids)
  return new Map(rows.map((row) => [row.id, assetOf(ctx, row)]))
}

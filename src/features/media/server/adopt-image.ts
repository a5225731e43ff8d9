import sharp from 'sharp'
import { env } from '@/env.mjs'
import { storage } from '@/server/storage/storage'
import type { StoreContext } from '@/server/store-context'
import { resolveHost } from '@/server/tenancy'
import { renditionWidths } from '../engine/rendition-widths'
import { PICTURE_FORMATS, type MediaAsset } from '../media-schema'
import { placeholderOf } from './encode-image'
import { insertAsset } from './media-repository'
import { assetOf } from './store-image'

const OWN_FILE = /^\/files\/([0-9a-f-]{36})\/([0-9a-f]{64})\/(\d+)\.(?:avif|webp|jpg)$/

/**
 * Takes over a picture that lies in this installation's storage already, as the address in an export of another store
 * says: its files are copied as they are. Null for any other address. Nothing secret is reached: those files are public.
 */
export async function adoptImage(ctx: StoreContext, address: string): Promise<MediaAsset | null> {
  const url = URL.canParse(address) ? new URL(address) : null
  const [, owner, sha256, widest] = OWN_FILE.exec(url?.pathname ?? '') ?? []
  if (!url || !owner || !sha256 || !widest) return null
  const { kind } = resolveHost(url.host, env.STOA_DOMAIN)
  if (kind !== 'platform' && kind !== 'store-slug') return null
  const source = await storage.get(`${owner}/${sha256}/${widest}.webp`)
  if (!source) return null
  const { width, height } = await sharp(source).metadata()
  const widths = renditionWidths(width)
  for (const each of widths) {
    for (const format of PICTURE_FORMATS) await copyIfThere(`${sha256}/${each}.${format}`, owner, ctx.store.id)
  }
  const row = await insertAsset(ctx, {
    sha256,
    width,
    height,
    bytes: source.length,
    originalName: `${sha256.slice(0, 12)}.webp`,
    placeholder: await placeholderOf(sharp(source)),
    renditions: widths.map((each) => ({ width: each })),
    sourceUrl: address,
  })
  return assetOf(ctx, row)
}

/** Only one width has a JPEG. */
async function copyIfThere(name: string, from: string, to: string): Promise<void> {
  if (from === to || (await storage.get(`${from}/${name}`)) === null) return
  await storage.copy(`${from}/${name}`, `${to}/${name}`)
}

import { z } from 'zod'
import { assetIdsIn, localise } from '../engine/localise'
import { sectionSchema, type StorefrontHome, storedSectionsSchema } from '../content-schema'
import { findAssets, findFrame } from './theme-repository'
import { pictureOf } from '@/features/media/server'
import { LOCALES } from '@/lib/locales'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'

const text = z.partialRecord(z.enum(LOCALES), z.string())
/** What the column `theme.sections` holds. */
const storedHome = z.object({
  items: storedSectionsSchema.default([]),
  seo: z.object({ title: text, description: text }).default({ title: {}, description: {} }),
})

/** The sections of the home page in the shopper's language, with their pictures. Three statements, kept. */
export function getHomeSections(ctx: StoreContext): Promise<StorefrontHome> {
  const { id } = ctx.store
  return cachedRead(ctx, { key: 'home', tags: [tags.content(id), tags.settings(id)] }, () => readHome(ctx))
}

async function readHome(ctx: StoreContext): Promise<StorefrontHome> {
  const { theme, settings } = await findFrame(ctx)
  const { items, seo } = storedHome.parse(theme?.sections ?? {})
  const assets = await findAssets(ctx, assetIdsIn(items))
  const assetOf = new Map(assets.map((asset) => [asset.id, asset]))
  const options = {
    locale: ctx.locale,
    defaultLocale: settings?.locale ?? ctx.locale,
    picture: ({ assetId, alt }: { assetId: string; alt: string }) => {
      const asset = assetOf.get(assetId)
      return asset ? pictureOf(ctx.store.id, { ...asset, alt }) : null
    },
  }
  const texts = z.object({ title: z.string(), description: z.string() }).parse(localise(seo, options))
  return {
    sections: z.array(sectionSchema).parse(localise(items, options)),
    seo: { title: texts.title || (settings?.name ?? ''), description: texts.description },
  }
}

import { DEFAULT_TOKENS } from '../engine/default-look'
import { localise } from '../engine/localise'
import {
  announcementSchema,
  menusSchema,
  type StorefrontLayout,
  storedAnnouncementSchema,
  storedMenusSchema,
  themeTokensSchema,
} from '../content-schema'
import { findFrame } from './theme-repository'
import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** What every page of the storefront shows around its own: look, announcement, menus, the store's own facts. Two statements, kept. */
export function getLayout(ctx: StoreContext): Promise<StorefrontLayout> {
  const { id } = ctx.store
  return cachedRead(ctx, { key: 'layout', tags: [tags.content(id), tags.settings(id)] }, () => readLayout(ctx))
}

async function readLayout(ctx: StoreContext): Promise<StorefrontLayout> {
  const { theme, settings } = await findFrame(ctx)
  if (!settings) throw new DomainError('store_unavailable')
  const options = { locale: ctx.locale, defaultLocale: settings.locale, picture: () => null }
  const announcement = storedAnnouncementSchema.nullable().parse(theme?.announcement ?? null)
  const shown = announcement?.enabled
    ? announcementSchema.parse(localise({ text: announcement.text, link: announcement.link }, options))
    : null
  return {
    store: {
      name: settings.name,
      currency: settings.currency,
      currencies: settings.currencies,
      locale: settings.locale,
      locales: settings.locales,
      country: settings.country,
      contactEmail: settings.contactEmail,
      pricesIncludeTax: settings.pricesIncludeTax,
      launchedAt: settings.launchedAt?.toISOString() ?? null,
    },
    theme: theme ? themeTokensSchema.parse(theme.tokens) : DEFAULT_TOKENS,
    announcement: shown && shown.text !== '' ? shown : null,
    menus: menusSchema.parse(localise(storedMenusSchema.parse(theme?.navigation ?? []), options)),
  }
}

import { DEFAULT_TOKENS } from '../engine/default-look'
import { type ContentEditor, storedAnnouncementSchema, storedMenusSchema, themeTokensSchema } from '../content-schema'
import { findTheme, insertTheme } from './theme-repository'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** The look as staff edit it. A store made without a template gets the default look now. */
export async function getContent(ctx: StoreContext): Promise<ContentEditor> {
  let theme = await findTheme(ctx)
  if (!theme) {
    await insertTheme(ctx, DEFAULT_TOKENS)
    theme = await findTheme(ctx)
  }
  if (!theme) throw new DomainError('not_found')
  return {
    tokens: themeTokensSchema.parse(theme.tokens),
    announcement: storedAnnouncementSchema.parse(theme.announcement ?? { enabled: false, text: {}, link: null }),
    menus: storedMenusSchema.parse(theme.navigation),
    version: theme.version,
  }
}

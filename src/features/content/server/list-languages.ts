import { findFrame } from './theme-repository'
import type { StoreContext } from '@/server/store-context'

/** The store's languages, the default first: those in which content is written. */
export async function listLanguages(ctx: StoreContext): Promise<string[]> {
  const { settings } = await findFrame(ctx)
  if (!settings) return [ctx.locale]
  return [settings.locale, ...settings.locales.filter((locale) => locale !== settings.locale)]
}

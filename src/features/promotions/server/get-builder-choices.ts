import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { findStoreById } from '@/server/store-directory'
import { type BuilderChoices, builderChoicesSchema } from '../promotion-admin-schema'
import { readKnownTexts } from './known-texts-repository'

/** What the builder offers: currencies, languages, the store's clock, and words that conditions may compare with. One statement. */
export async function getBuilderChoices(ctx: StoreContext): Promise<BuilderChoices> {
  const store = await findStoreById(ctx.store.id)
  if (!store) throw new DomainError('not_found')
  const known = await readKnownTexts(ctx)
  const { currency, currencies, locale, locales } = store
  return builderChoicesSchema.parse({
    currency,
    currencies: [...currencies],
    locale,
    locales: [...locales],
    ...known,
    now: ctx.now.toISOString(),
  })
}

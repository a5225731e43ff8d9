import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, stockVariant } from '@/test/stock-shop'
import type { SaveShippingZoneInput, ShippingRate } from '../shipping-schema'

/* From the settings to the checkout: what a merchant saves is what a shopper is asked for. */

let store: TestStore
let light: string
let heavy: string
beforeAll(async () => {
  store = await createTestStore({ currencies: ['EUR', 'USD'] })
  light = (await stockVariant(store, { priceMinor: 1000, weightGrams: 400, onHand: 99 })).id
  heavy = (await stockVariant(store, { priceMinor: 3000, weightGrams: 5000, onHand: 99 })).id
})

const step = (fromValue: number, toValue: number | null, amountMinor: number, freeAboveMinor: number | null = null) =>
  ({ currency: 'EUR', fromValue, toValue, amountMinor, freeAboveMinor }) satisfies ShippingRate

type Method = SaveShippingZoneInput['methods'][number]
const method = (name: string, basis: Method['basis'], rates: ShippingRate[], more: Partial<Method> = {}): Method => {
  return { name, description: null, basis, minDays: 1, maxDays: 3, active: true, rates, translations: {}, ...more }
}

const admin = () => actorAt(ownerOf(store), store.entry.slug).admin

async function saveZone(methods: Method[], countries = ['RO']): Promise<string> {
  const { id } = await admin().shipping.save({ name: 'Home', countries, regions: [], position: 0, methods })
  // The relay does this after `shipping.changed`; here nothing runs it.
  emptyTags([tags.shipping(store.entry.id)])
  return id
}

/** What a shopper at home is offered for these goods. */
async function offers(goods: Record<string, number>, address: Partial<typeof HOME_ADDRESS> = {}) {
  const browser = shopperBrowser(store)
  for (const [variantId, quantity] of Object.entries(goods)) {
    await browser.call((api) => api.storefront.cart.addLine({ variantId, quantity }))
  }
  await browser.call((api) =>
    api.storefront.checkout.setContactAndAddress({
      contact: { email: 'ana@example.test' },
      shippingAddress: { ...HOME_ADDRESS, ...address },
    }),
  )
  const quote = await browser.call((api) => api.storefront.checkout.shippingOptions())
  return quote.options.map((option) => [option.name, option.amountMinor])
}

describe('what the settings say', () => {
  it('is what carts are offered: by goods, weight and pieces, free above a total', async () => {
    const id = await saveZone([
      method('By goods', 'price', [step(0, 2000, 700), step(2000, 5000, 500), step(5000, null, 0)]),
      method('By weight', 'weight', [step(0, 1001, 400), step(1001, 10_001, 900)]),
      method('By pieces', 'quantity', [step(0, 3, 300), step(3, null, 650)]),
      method('Flat', 'flat', [step(0, null, 600, 4000)]),
      method('Resting', 'flat', [step(0, null, 1)], { active: false }),
    ])
    const asked = async (goods: Record<string, number>) => Object.fromEntries(await offers(goods))
    // One light thing: 10.00, 400 g.
    expect(await asked({ [light]: 1 })).toEqual({ 'By goods': 700, 'By weight': 400, 'By pieces': 300, Flat: 600 })
    // Two: 20.00 is already the next step; 800 g is not.
    expect(await asked({ [light]: 2 })).toEqual({ 'By goods': 500, 'By weight': 400, 'By pieces': 300, Flat: 600 })
    // 40.00, 5.4 kg: flat is free from here.
    expect(await asked({ [light]: 1, [heavy]: 1 })).toEqual({
      'By goods': 500,
      'By weight': 900,
      'By pieces': 300,
      Flat: 0,
    })
    // 10.4 kg is more than any parcel by weight.
    expect(await asked({ [light]: 1, [heavy]: 2 })).toEqual({ 'By goods': 0, 'By pieces': 650, Flat: 0 })
    expect(await offers({ [light]: 1 }, { country: 'DE' })).toEqual([])
    await admin().shipping.remove({ id })
  })

  it.each([
    ['steps that overlap', [step(0, 2000, 700), step(1500, null, 500)], 'methods.0.rates.1.fromValue'],
    ['a step that ends before it begins', [step(500, 400, 700)], 'methods.0.rates.0.toValue'],
  ])('is refused with %s, and the field is named', async (_, rates, path) => {
    const error = await saveZone([method('By goods', 'price', rates)]).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TRPCError)
    const cause = error instanceof TRPCError ? error.cause : null
    expect(cause instanceof ZodError && cause.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})

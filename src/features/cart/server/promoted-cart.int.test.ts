import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { EUR, percentOff, products, totalAtLeast } from '@/test/promotions/carts'
import { livePromotion, noPromotions, promotionsChanged } from '@/test/promotions/live-promotion'
import { shopperBrowser } from '@/test/shopper-browser'
import { HOME_ADDRESS, openForSale, stockVariant } from '@/test/stock-shop'
import { addLine } from './add-line'
import { applyCode } from './apply-code'
import { getCart } from './get-cart'
import { mergeCartIntoCustomer } from './merge-cart-into-customer'

let store: TestStore
let methodId: string
beforeAll(async () => {
  store = await createTestStore()
  ;({ methodId } = await openForSale(store))
})
beforeEach(() => noPromotions(store))

describe('a cart with promotions', () => {
  it('shows what each takes off, by line and in all', async () => {
    const shirt = await stockVariant(store, { priceMinor: 2_000 })
    const mug = await stockVariant(store, { priceMinor: 1_000 })
    await livePromotion(store, { name: 'Ten off', labels: { en: 'Summer' }, actions: [percentOff(10, 'order')] })
    await livePromotion(store, { name: 'Mugs', actions: [percentOff(50, 'items', products(mug.productId))] })
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: shirt.id }))
    const { cart } = await browser.call((api) => api.storefront.cart.addLine({ variantId: mug.id }))
    expect(cart.lines.map(({ adjustments }) => adjustments)).toEqual([
      [{ sourceId: expect.any(String), label: 'Summer', amountMinor: 200 }],
      [
        { sourceId: expect.any(String), label: 'Mugs', amountMinor: 500 },
        { sourceId: expect.any(String), label: 'Summer', amountMinor: 50 },
      ],
    ])
    expect(cart.totals).toMatchObject({ subtotalMinor: 3_000, discountMinor: 750, totalMinor: 2_250 })
    expect(cart.discounts).toMatchObject([
      { label: 'Summer', amountMinor: 250 },
      { label: 'Mugs', amountMinor: 500 },
    ])
  })

  it('knows categories with those above them, collections by list and by rules, tags, vendor and type', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    const { above, manual, ruled } = await store.run(async (ctx) => {
      const above = await ctx.db.category.create({ data: { handle: 'above', name: 'Above', path: '' } })
      await ctx.db.category.update({ where: { id: above.id }, data: { path: `/${above.id}/` } })
      const own = await ctx.db.category.create({
        data: {
          handle: 'own',
          name: 'Own',
          path: '',
          parentId: above.id,
          products: { create: { productId: variant.productId } },
        },
      })
      await ctx.db.category.update({ where: { id: own.id }, data: { path: `/${above.id}/${own.id}/` } })
      const manual = await ctx.db.collection.create({
        data: { handle: 'm', title: 'M', products: { create: { productId: variant.productId, position: 0 } } },
      })
      const rules = { match: 'all', conditions: [{ field: 'vendor', operator: 'eq', value: 'acme' }] }
      const ruled = await ctx.db.collection.create({ data: { handle: 'r', title: 'R', kind: 'rule', rules } })
      await ctx.db.product.update({
        where: { id: variant.productId },
        data: { vendor: 'Acme', productType: 'Shirts', tags: ['New'] },
      })
      return { above, manual, ruled }
    })
    const is = (
      target: 'product' | 'category' | 'collection',
      field: string,
      operator: 'eq' | 'contains' | 'in',
      value: string,
    ) => ({ target, field, operator, value: operator === 'in' ? [value] : value }) as const
    await livePromotion(store, {
      actions: [
        percentOff(10, 'items', {
          all: [
            is('category', 'id', 'in', above.id),
            is('collection', 'id', 'in', manual.id),
            is('collection', 'id', 'in', ruled.id),
            is('product', 'vendor', 'eq', 'ACME'),
            is('product', 'type', 'eq', 'shirts'),
            is('product', 'tag', 'eq', 'new'),
          ],
        }),
      ],
    })
    const { cart } = await shopperBrowser(store).call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    expect(cart.totals.discountMinor).toBe(100)
  })

  it('keeps to a variant’s minimum price and to the store’s margin', async () => {
    const floored = await stockVariant(store, { priceMinor: 1_000 })
    const costly = await stockVariant(store, { priceMinor: 1_000 })
    await store.run(async (ctx) => {
      await ctx.db.variantPrice.updateMany({ where: { variantId: floored.id }, data: { minimumMinor: 900n } })
      await ctx.db.variant.update({ where: { id: costly.id }, data: { costMinor: 600n } })
      await ctx.db.storeSetting.update({ where: { id: 1 }, data: { minimumMarginPpm: 100_000 } })
    })
    emptyTags([tags.settings(store.entry.id)])
    await livePromotion(store, { actions: [percentOff(50, 'items')] })
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: floored.id }))
    const { cart } = await browser.call((api) => api.storefront.cart.addLine({ variantId: costly.id }))
    // The cost of 6.00 is 7.20 with 20 % tax; ÷ 0.9 = 8.00.
    expect(cart.lines.map((line) => line.discountMinor)).toEqual([100, 200])
    await store.run((ctx) => ctx.db.storeSetting.update({ where: { id: 1 }, data: { minimumMarginPpm: null } }))
    emptyTags([tags.settings(store.entry.id)])
  })

  it('gives a gift as a line at its price, with a discount of all of it', async () => {
    const gift = await stockVariant(store, { priceMinor: 800, onHand: 1 })
    const bought = await stockVariant(store, { priceMinor: 3_000 })
    const { id } = await livePromotion(store, {
      name: 'Socks',
      conditions: totalAtLeast(3_000),
      actions: [{ kind: 'gift', variantId: gift.id }],
    })
    const browser = shopperBrowser(store)
    const { cart } = await browser.call((api) => api.storefront.cart.addLine({ variantId: bought.id }))
    expect(cart).toMatchObject({
      itemCount: 1,
      gifts: [{ variantId: gift.id, quantity: 1, unitPriceMinor: 800, discountedSubtotalMinor: 0 }],
      discounts: [{ sourceId: id, label: 'Socks', amountMinor: 800 }],
      totals: { subtotalMinor: 3_800, discountMinor: 800, totalMinor: 3_000 },
    })
    const both = await browser.call((api) => api.storefront.cart.addLine({ variantId: gift.id }))
    expect(both.cart.gifts).toEqual([])
  })

  it('says how near a promotion is', async () => {
    const variant = await stockVariant(store, { priceMinor: 3_000 })
    await livePromotion(store, { name: 'Fifty', conditions: totalAtLeast(5_000), actions: [percentOff(10, 'order')] })
    const { cart } = await shopperBrowser(store).call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    expect(cart.hints).toMatchObject([{ key: 'spend_more', label: 'Fifty', amountMinor: 2_000, percent: 60 }])
  })
})

describe('a code', () => {
  it('applies whatever its case, is shown, and comes off again', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    await livePromotion(
      store,
      { name: 'Launch', actions: [percentOff(20, 'order')] },
      { codes: [{ code: 'LAUNCH20' }] },
    )
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    const applied = await browser.call((api) => api.storefront.cart.applyCode({ code: ' launch20 ' }))
    expect(applied).toMatchObject({
      status: 'ok',
      code: 'LAUNCH20',
      cart: {
        codes: [{ code: 'LAUNCH20', status: 'applied', label: 'Launch', amountMinor: 200 }],
        discounts: [{ code: 'LAUNCH20', amountMinor: 200 }],
        totals: { totalMinor: 800 },
      },
    })
    await browser.call((api) => api.storefront.cart.applyCode({ code: 'LAUNCH20' }))
    const removed = await browser.call((api) => api.storefront.cart.removeCode({ code: 'launch20' }))
    expect(removed.cart).toMatchObject({ codes: [], totals: { totalMinor: 1_000 } })
  })

  it('makes the cart where there is none, and waits there for goods', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    await livePromotion(store, { actions: [percentOff(20, 'order')] }, { codes: [{ code: 'EARLY' }] })
    const browser = shopperBrowser(store)
    const entered = await browser.call((api) => api.storefront.cart.applyCode({ code: 'EARLY' }))
    expect(entered).toMatchObject({ status: 'conditions_not_met', cart: { codes: [{ code: 'EARLY' }] } })
    const { cart } = await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    expect(cart.totals.discountMinor).toBe(200)
  })

  it('is refused with the reason', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    const actions = [percentOff(20, 'order')]
    const yesterday = new Date(Date.now() - 86_400_000)
    const tomorrow = new Date(Date.now() + 86_400_000)
    const code = (name: string, rest = {}) => ({ codes: [{ code: name, ...rest }] })
    await livePromotion(store, { actions }, code('PAST', { endsAt: yesterday }))
    await livePromotion(store, { actions }, { ...code('PAUSED'), state: 'paused' })
    await livePromotion(store, { actions }, { ...code('DRAFT'), state: 'draft' })
    await livePromotion(store, { actions }, code('LATER', { startsAt: tomorrow }))
    await livePromotion(store, { actions, schedule: { startsAt: tomorrow.toISOString() } }, code('SCHEDULED'))
    await livePromotion(store, { actions, limits: { totalUses: 0 } }, code('NONE'))
    await livePromotion(store, { actions, limits: { budget: EUR(0) } }, code('POOR'))
    await livePromotion(store, { actions, limits: { usesPerCustomer: 0 } }, code('MINE'))
    await livePromotion(store, { actions }, code('SPENT', { maxUses: 0 }))
    await livePromotion(store, { actions, conditions: totalAtLeast(5_000) }, code('FIFTY'))
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    const statusOf = async (name: string) =>
      (await browser.call((api) => api.storefront.cart.applyCode({ code: name }))).status
    expect(await statusOf('NOBODYS')).toBe('code_unknown')
    expect(await statusOf('DRAFT')).toBe('code_unknown')
    expect(await statusOf('PAST')).toBe('code_expired')
    expect(await statusOf('PAUSED')).toBe('code_expired')
    expect(await statusOf('LATER')).toBe('promotion_not_started')
    expect(await statusOf('SCHEDULED')).toBe('promotion_not_started')
    expect(await statusOf('NONE')).toBe('usage_limit_reached')
    expect(await statusOf('SPENT')).toBe('usage_limit_reached')
    expect(await statusOf('POOR')).toBe('budget_exceeded')
    expect(await statusOf('MINE')).toBe('per_customer_limit_reached')
    expect(await statusOf('FIFTY')).toBe('conditions_not_met')
    const { codes, totals } = await browser.call((api) => api.storefront.cart.get())
    expect(codes).toMatchObject([{ code: 'FIFTY', hint: { key: 'spend_more', amountMinor: 4_000 } }])
    expect(totals.discountMinor).toBe(0)
  })

  it('that cannot go with another says so', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    const alone = { stacking: { exclusive: 'order' as const } }
    await livePromotion(store, { ...alone, actions: [percentOff(20, 'order')] }, { codes: [{ code: 'TWENTY' }] })
    await livePromotion(store, { ...alone, actions: [percentOff(10, 'order')] }, { codes: [{ code: 'TEN' }] })
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    await browser.call((api) => api.storefront.cart.applyCode({ code: 'TEN' }))
    const { cart } = await browser.call((api) => api.storefront.cart.applyCode({ code: 'TWENTY' }))
    expect(cart.codes).toMatchObject([
      { code: 'TEN', status: 'not_combinable' },
      { code: 'TWENTY', status: 'applied' },
    ])
  })

  it('for delivery waits for one, then frees it', async () => {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    await livePromotion(store, { actions: [{ kind: 'free_shipping' }] }, { codes: [{ code: 'POST' }] })
    const browser = shopperBrowser(store)
    await browser.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    const entered = await browser.call((api) => api.storefront.cart.applyCode({ code: 'POST' }))
    expect(entered).toMatchObject({ status: 'ok', cart: { codes: [{ status: 'awaits_shipping' }] } })
    const sent = await browser.call((api) =>
      api.storefront.checkout.update({ shippingAddress: HOME_ADDRESS, shippingMethodId: methodId }),
    )
    expect(sent).toMatchObject({
      checkout: {
        cart: {
          codes: [{ status: 'applied', amountMinor: 500 }],
          shippingAdjustments: [{ code: 'POST', amountMinor: 500 }],
          totals: { shippingMinor: 500, shippingDiscountMinor: 500, totalMinor: 1_000 },
        },
      },
    })
  })

  it('is not guessed', async () => {
    const browser = shopperBrowser(store)
    const guess = (index: number) =>
      browser
        .call((api) => api.storefront.cart.applyCode({ code: `GUESS${index}` }))
        .then((result) => result.status as string)
        .catch((error: { code?: string }) => error.code ?? 'none')
    const answers: string[] = []
    for (let index = 0; index < 10_000; index += 1) answers.push(await guess(index))
    expect(answers.slice(0, 30).every((answer) => answer === 'code_unknown')).toBe(true)
    expect(answers.slice(30).every((answer) => answer === 'TOO_MANY_REQUESTS')).toBe(true)
  }, 60_000)
})

describe('a customer', () => {
  const nameOf = (id: string) => ({ kind: 'customer', id, name: 'Ana' }) as const

  async function customer(details: { tags?: string[] } = {}): Promise<string> {
    const { id } = await store.run((ctx) =>
      ctx.db.customer.create({ data: { email: `${newId()}@example.test`, locale: 'en', ...details } }),
    )
    return id
  }

  /** What they see of a cart of one piece at 10.00 with these codes. */
  async function seenBy(id: string, codes: readonly string[] = []) {
    const variant = await stockVariant(store, { priceMinor: 1_000 })
    return store.run(
      async (ctx) => {
        const request = { cookies: new Map<string, string>(), responseHeaders: new Headers() }
        const shopping = { ...ctx, request }
        await addLine(shopping, { variantId: variant.id, quantity: 1 })
        for (const code of codes) await applyCode(shopping, { code })
        return getCart(shopping)
      },
      { actor: nameOf(id) },
    )
  }

  it('gets what is for their group, tag and number of orders', async () => {
    const [member, tagged, nobody] = [await customer(), await customer({ tags: ['VIP'] }), await customer()]
    const group = await store.run((ctx) =>
      ctx.db.customerGroup.create({ data: { name: newId(), members: { create: { customerId: member } } } }),
    )
    await livePromotion(store, {
      actions: [percentOff(10, 'order')],
      conditions: {
        any: [
          { target: 'customer_group', field: 'id', operator: 'in', value: [group.id] },
          { target: 'customer', field: 'tag', operator: 'eq', value: 'vip' },
        ],
      },
    })
    const discounts = await Promise.all(
      [member, tagged, nobody].map(async (id) => (await seenBy(id)).totals.discountMinor),
    )
    expect(discounts).toEqual([100, 100, 0])
  })

  it('alone can use a code of theirs; a guest is asked to sign in', async () => {
    const [owner, other] = [await customer(), await customer()]
    await livePromotion(
      store,
      { actions: [percentOff(10, 'order')] },
      { codes: [{ code: 'PERSONAL', customerId: owner }] },
    )
    expect((await seenBy(owner, ['PERSONAL'])).codes).toMatchObject([{ status: 'applied' }])
    expect((await seenBy(other, ['PERSONAL'])).totals.discountMinor).toBe(0)
    const guest = shopperBrowser(store)
    expect(await guest.call((api) => api.storefront.cart.applyCode({ code: 'PERSONAL' }))).toMatchObject({
      status: 'conditions_not_met',
      hint: { key: 'sign_in' },
    })
  })

  it('keeps the codes that they entered before signing in', async () => {
    const id = await customer()
    await livePromotion(store, { actions: [percentOff(10, 'order')] }, { codes: [{ code: 'BEFORE' }, { code: 'OWN' }] })
    await seenBy(id, ['OWN'])
    const guest = shopperBrowser(store)
    const variant = await stockVariant(store)
    await guest.call((api) => api.storefront.cart.addLine({ variantId: variant.id }))
    await guest.call((api) => api.storefront.cart.applyCode({ code: 'BEFORE' }))
    await store.run((ctx) => mergeCartIntoCustomer(ctx, guest.cookies.get('stoa-cart') ?? null, id))
    const { codes, lines } = await seenBy(id)
    expect(codes.map(({ code }) => code)).toEqual(['OWN', 'BEFORE'])
    expect(lines).toHaveLength(3)
  })
})

describe('the number of statements', () => {
  it('does not grow with promotions or lines, and stays as it was where there are none', async () => {
    const [variant, ...others] = await Promise.all(Array.from({ length: 6 }, () => stockVariant(store)))
    const browser = shopperBrowser(store)
    const statements = async (work: () => Promise<unknown>) => {
      await work()
      return (await countStatements(work)).statements.length
    }
    const reading = () => statements(() => browser.call((api) => api.storefront.cart.get()))
    const adding = () =>
      statements(() => browser.call((api) => api.storefront.cart.addLine({ variantId: variant!.id })))
    expect([await adding(), await reading()]).toEqual([2, 1])
    for (let index = 0; index < 30; index += 1) await livePromotion(store, { actions: [percentOff(1, 'order')] })
    expect([await adding(), await reading()]).toEqual([2, 1])
    for (let index = 0; index < 20; index += 1) {
      await livePromotion(store, { actions: [percentOff(1, 'order')], limits: { totalUses: 5, usesPerCustomer: 1 } })
    }
    expect([await adding(), await reading()]).toEqual([3, 2])
    for (const { id } of others) await browser.call((api) => api.storefront.cart.addLine({ variantId: id }))
    expect([await adding(), await reading()]).toEqual([3, 2])
    const cold = async () => {
      promotionsChanged(store)
      return (await countStatements(() => browser.call((api) => api.storefront.cart.get()))).statements.length
    }
    expect(await cold()).toBe(3)
  })
})

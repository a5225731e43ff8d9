import { beforeAll, describe, expect, it } from 'vitest'
import { placeOrder } from '@/features/checkout/server/place-order'
import { updateCheckout } from '@/features/checkout/server/update-checkout'
import { saveGroup } from '@/features/customers/server/save-group'
import { updateSettings } from '@/features/stores/server/update-settings'
import { newId } from '@/lib/ids'
import { withoutTaxes } from '@/lib/rate'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import { createTestStore, NO_PASSWORD, type TestStore } from '@/test/create-test-store'
import { percentOff } from '@/test/promotions/carts'
import { livePromotion, noPromotions } from '@/test/promotions/live-promotion'
import { HOME_ADDRESS, openForSale, stockVariant } from '@/test/stock-shop'
import { addLine } from './add-line'
import type { CartContext } from './cart-token'
import { getCart } from './get-cart'

/* Romania at 20 %, also on delivery; the courier costs 5.00. */

const RATE = [{ ratePpm: 200_000 }]

interface Shop {
  readonly store: TestStore
  readonly methodId: string
}

async function open(pricesIncludeTax: boolean): Promise<Shop> {
  const store = await createTestStore({ pricesIncludeTax })
  return { store, ...(await openForSale(store)) }
}

let gross: Shop
let net: Shop
beforeAll(async () => {
  ;[gross, net] = await Promise.all([open(true), open(false)])
})

/** A customer, in a group that pays no tax or in none. */
async function customer({ store }: Shop, isExempt: boolean): Promise<string> {
  return store.run(async (ctx) => {
    const { id } = await ctx.db.customer.create({
      data: {
        email: `${newId()}@example.test`,
        firstName: 'Ana',
        lastName: 'Popescu',
        locale: 'en',
        passwordHash: NO_PASSWORD,
      },
    })
    const group = await saveGroup(ctx, { name: `G ${newId()}`, taxExempt: isExempt })
    await ctx.db.customerGroupMember.create({ data: { customerId: id, groupId: group.id } })
    return id
  })
}

function asCustomer<T>({ store }: Shop, id: string, work: (ctx: CartContext) => Promise<T>): Promise<T> {
  return store.run(
    (ctx) => work({ ...ctx, request: { cookies: new Map<string, string>(), responseHeaders: new Headers() } }),
    { actor: { kind: 'customer', id, name: 'Ana' } },
  )
}

/** A cart of these goods, delivered at home by the courier, and its order. */
async function buy(shop: Shop, id: string, goods: readonly { variantId: string; quantity: number }[]) {
  return asCustomer(shop, id, async (ctx) => {
    for (const line of goods) await addLine(ctx, line)
    const before = await getCart(ctx)
    await updateCheckout(ctx, {
      contact: { email: 'ana@example.test', phone: null },
      shippingAddress: { ...HOME_ADDRESS, company: null, line2: null, region: null, phone: null },
    })
    await updateCheckout(ctx, { shippingMethodId: shop.methodId, paymentMethod: 'manual:cash_on_delivery' })
    const cart = await getCart(ctx)
    const placed = await placeOrder(ctx, {
      idempotencyKey: `key-${newId()}`,
      expectedTotalMinor: cart.totals.totalMinor,
    })
    const order = await ctx.db.order.findFirstOrThrow({
      where: { customerId: id },
      include: { lines: { orderBy: { position: 'asc' } } },
    })
    return { before, cart, placed, order }
  })
}

describe('a customer who pays no tax', () => {
  it('is asked, where prices include tax, for each price less the tax that it contains', async () => {
    const [a, b] = [
      await stockVariant(gross.store, { priceMinor: 1200 }),
      await stockVariant(gross.store, { priceMinor: 999 }),
    ]
    const goods = [
      { variantId: a.id, quantity: 2 },
      { variantId: b.id, quantity: 3 },
    ]
    const { before, cart, placed, order } = await buy(gross, await customer(gross, true), goods)
    // 9.99 contains 1.67 (1.665, half up), so a piece is 8.32; the courier's 5.00 contain 0.83.
    expect(withoutTaxes(999, RATE)).toBe(832)
    const unitPrices = cart.lines.map((line) => [line.unitPriceMinor, line.priceChangedFromMinor])
    expect(unitPrices).toEqual([
      [1000, null],
      [832, null],
    ])
    expect(before.totals).toMatchObject({ totalMinor: 2 * 1000 + 3 * 832, taxMinor: 0, taxes: [] })
    expect(cart).toMatchObject({ taxExempt: true, totals: { shippingMinor: 417, taxMinor: 0, taxIncluded: false } })
    expect(cart.totals.totalMinor).toBe(2000 + 2496 + 417)
    expect(placed.status).toBe('placed')
    expect(order).toMatchObject({ taxExempt: true, taxMinor: 0n, shippingTaxes: [], totalMinor: 4913n })
    expect(order.lines.map((line) => [line.unitPriceMinor, line.taxMinor, line.taxes, line.totalMinor])).toEqual([
      [1000n, 0n, [], 2000n],
      [832n, 0n, [], 2496n],
    ])
  })

  it('is asked, where prices are without tax, for the prices', async () => {
    const variant = await stockVariant(net.store, { priceMinor: 999 })
    const goods = [{ variantId: variant.id, quantity: 3 }]
    const exempt = await buy(net, await customer(net, true), goods)
    expect(exempt.order).toMatchObject({ taxExempt: true, taxMinor: 0n, totalMinor: 3497n })
    const other = await buy(net, await customer(net, false), goods)
    // 20 % of 29.97 and of 5.00.
    expect(other.order).toMatchObject({ taxExempt: false, taxMinor: 699n, totalMinor: 4196n })
  })

  it('has discounts worked out from what they pay', async () => {
    const variant = await stockVariant(gross.store, { priceMinor: 1200 })
    await livePromotion(gross.store, { actions: [percentOff(10, 'order')] })
    const { order } = await buy(gross, await customer(gross, true), [{ variantId: variant.id, quantity: 1 }])
    await noPromotions(gross.store)
    expect(order).toMatchObject({ discountMinor: 100n, totalMinor: 900n + 417n })
  })

  it('is one who is signed in and in such a group', async () => {
    const variant = await stockVariant(gross.store, { priceMinor: 1200 })
    const goods = [{ variantId: variant.id, quantity: 1 }]
    const { order } = await buy(gross, await customer(gross, false), goods)
    // 2.00 of 12.00 and 0.83 of 5.00.
    expect(order).toMatchObject({ taxExempt: false, taxIncluded: true, taxMinor: 283n, totalMinor: 1700n })
  })
})

describe('goods that are not sent, and those of the class digital', () => {
  it('bear no tax, at the same price, where the store says so', async () => {
    const shop = await open(true)
    const sent = await stockVariant(shop.store, { priceMinor: 1200 })
    const unsent = await stockVariant(shop.store, { priceMinor: 1200, requiresShipping: false })
    const digital = await stockVariant(shop.store, { priceMinor: 1200 })
    await shop.store.run((ctx) =>
      ctx.db.product.update({ where: { id: digital.productId }, data: { taxClass: 'digital' } }),
    )
    const goods = [sent, unsent, digital].map(({ id }) => ({ variantId: id, quantity: 1 }))
    const taxesOf = async () => {
      const { order } = await buy(shop, await customer(shop, false), goods)
      return { lines: order.lines.map((line) => line.taxMinor), total: order.totalMinor }
    }
    expect(await taxesOf()).toEqual({ lines: [200n, 200n, 200n], total: 4100n })
    await shop.store.run(async (ctx) => {
      const { version } = await ctx.db.storeSetting.findFirstOrThrow()
      await updateSettings(ctx, {
        section: 'taxDisplay',
        input: { version, pricesIncludeTax: true, digitalTaxed: false },
      })
    })
    // The relay is what empties the caches after a change of the settings; here nothing runs it.
    emptyTags([tags.settings(shop.store.entry.id)])
    const { order } = await buy(shop, await customer(shop, false), goods)
    expect(order.lines.map((line) => line.taxMinor)).toEqual([200n, 0n, 0n])
    expect(order.totalMinor).toBe(4100n)
  })
})

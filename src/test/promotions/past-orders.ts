import fc from 'fast-check'
import { v7 } from 'uuid'
import { saveProduct } from '@/features/catalog/server'
import { priceCart } from '@/features/pricing/server'
import type { Promotion } from '@/features/promotions/promotions-schema'
import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import type { LineFacts, PromotionFacts, UsageFacts } from '@/features/promotions/facts-schema'
import type { StoreContext } from '@/server/store-context'

/** Goods and customers of a store whose past is made up. */
export interface PastWorld {
  readonly items: readonly (Omit<LineFacts, 'id' | 'quantity' | 'unitPriceMinor' | 'costMinor'> & {
    readonly prices: { readonly EUR: number; readonly USD: number }
    readonly netCostMinor: number | null
  })[]
  readonly customers: readonly { readonly id: string; readonly email: string }[]
}

export interface PastOrder {
  readonly id: string
  readonly number: number
  readonly currency: 'EUR' | 'USD'
  readonly createdAt: Date
  readonly customer: PastWorld['customers'][number] | null
  readonly email: string
  readonly country: string
  readonly shippingMinor: number
  readonly lines: readonly { readonly id: string; readonly item: number; readonly quantity: number }[]
  readonly had: boolean
}

/** Prices include it. */
const TAX = [{ name: 'IVA', ratePpm: 210_000 }]

/** Two products in three, with tags; every third variant's cost is not known. */
export async function makeWorld(ctx: StoreContext): Promise<PastWorld> {
  const items: PastWorld['items'][number][] = []
  for (let n = 0; n < 9; n += 1) {
    const prices = { EUR: 499 + n * 731, USD: 599 + n * 811 }
    const netCostMinor = n % 3 === 2 ? null : 100 + n * 250
    const tags = [n % 2 === 0 ? 'even' : 'odd', ...(n % 3 === 0 ? ['third'] : [])]
    const saved = await saveProduct(ctx, {
      title: `Item ${n}`,
      status: 'active',
      vendor: `Vendor ${n % 2}`,
      tags,
      variants: [
        {
          values: [],
          sku: `SKU-${n}`,
          costMinor: netCostMinor,
          prices: [
            { currency: 'EUR', amountMinor: prices.EUR, compareAtMinor: null },
            { currency: 'USD', amountMinor: prices.USD, compareAtMinor: null },
          ],
          stock: { onHand: 1000 },
        },
      ],
    })
    items.push({
      productId: saved.id,
      variantId: saved.variantIds[0] ?? '',
      compareAtMinor: null,
      minimumPriceMinor: null,
      sku: `SKU-${n}`,
      vendor: `Vendor ${n % 2}`,
      productType: '',
      tags,
      categoryPaths: [],
      collectionIds: [],
      prices,
      netCostMinor,
    })
  }
  const customers = Array.from({ length: 12 }, (_, n) => ({ id: v7(), email: `past-${n}@example.test` }))
  await ctx.db.customer.createMany({
    data: customers.map(({ id, email }) => ({ id, email, firstName: 'A', lastName: 'B', locale: 'en' })),
  })
  return { items, customers }
}

export function makeOrders(
  world: PastWorld,
  count: number,
  { from, everyMs }: { from: Date; everyMs: number },
): PastOrder[] {
  const line = fc.record({ item: fc.nat(world.items.length - 1), quantity: fc.integer({ min: 1, max: 4 }) })
  const order = fc.record({
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ item }) => item }),
    currency: fc.constantFrom('EUR' as const, 'EUR' as const, 'EUR' as const, 'USD' as const),
    customer: fc.option(fc.nat(world.customers.length - 1)),
    country: fc.constantFrom('ES', 'PT', 'FR'),
    shippingMinor: fc.constantFrom(0, 490, 990),
    had: fc.boolean(),
  })
  return fc.sample(order, { numRuns: count, seed: 20261121 }).map(({ customer, lines, ...rest }, n) => {
    const known = customer === null ? null : (world.customers[customer] ?? null)
    return {
      ...rest,
      id: v7(),
      number: n + 1,
      createdAt: new Date(from.getTime() + n * everyMs),
      customer: known,
      email: known?.email ?? `guest-${n % 40}@example.test`,
      lines: lines.map((one) => ({ id: v7(), ...one })),
    }
  })
}

/** Writes them as the checkout would have, those that `had` it with the promotion's discount on their first line. */
export async function putOrders(
  ctx: StoreContext,
  world: PastWorld,
  orders: readonly PastOrder[],
  hadId: string,
): Promise<void> {
  const priceOf = (order: PastOrder, item: number) => world.items[item]?.prices[order.currency] ?? 0
  const subtotal = (order: PastOrder) =>
    order.lines.reduce((sum, { item, quantity }) => sum + priceOf(order, item) * quantity, 0)
  await ctx.db.order.createMany({
    data: orders.map((order) => ({
      id: order.id,
      number: order.number,
      customerId: order.customer?.id ?? null,
      email: order.email,
      locale: 'en',
      currency: order.currency,
      status: 'placed',
      paymentState: 'paid',
      paymentMethod: 'manual:cash_on_delivery',
      shippingAddress: { country: order.country },
      shippingMethodId: order.shippingMinor > 0 ? SHIPPING : null,
      subtotalMinor: subtotal(order),
      shippingMinor: order.shippingMinor,
      shippingTaxes: TAX.map((tax) => ({ ...tax, amountMinor: 0 })),
      taxMinor: 0,
      taxIncluded: true,
      totalMinor: subtotal(order) + order.shippingMinor,
      placedAt: order.createdAt,
      createdAt: order.createdAt,
    })),
  })
  await ctx.db.orderLine.createMany({
    data: orders.flatMap((order) =>
      order.lines.map(({ id, item, quantity }, position) => ({
        id,
        orderId: order.id,
        position,
        productId: world.items[item]?.productId ?? null,
        variantId: world.items[item]?.variantId ?? null,
        title: `Item ${item}`,
        variantTitle: '',
        sku: world.items[item]?.sku ?? null,
        quantity,
        unitPriceMinor: priceOf(order, item),
        subtotalMinor: priceOf(order, item) * quantity,
        taxMinor: 0,
        taxes: TAX.map((tax) => ({ ...tax, amountMinor: 0 })),
        totalMinor: priceOf(order, item) * quantity,
        taxClass: 'standard',
        requiresShipping: true,
      })),
    ),
  })
  await ctx.db.orderAdjustment.createMany({
    data: orders
      .filter(({ had }) => had)
      .map((order) => ({
        id: v7(),
        orderId: order.id,
        orderLineId: order.lines[0]?.id ?? null,
        position: 0,
        promotionId: hadId,
        label: 'Had',
        amountMinor: 1,
      })),
  })
}

const SHIPPING = '01900000-0000-7000-8000-000000000001'

/** Like the simulator, but one order at a time, from what the orders were made of and not from the database. */
export function priceOneByOne(
  world: PastWorld,
  orders: readonly PastOrder[],
  promotions: { readonly tried: Promotion; readonly had: Promotion; readonly timeZone: string },
) {
  const { tried, had, timeZone } = promotions
  const usage: UsageFacts & { byShopper: Map<string, number>; spent: Map<string, number> } = {
    uses: 0,
    customerUses: 0,
    spentMinor: 0,
    byShopper: new Map(),
    spent: new Map(),
  }
  return orders.map((order, position) => {
    const earlier = orders.slice(0, position).filter(({ customer }) => customer !== null && customer === order.customer)
    const lines = order.lines.map(({ id, item, quantity }) => {
      const { prices, netCostMinor, ...facts } = world.items[item] ?? world.items[0]!
      const net = order.currency === 'EUR' ? netCostMinor : null
      const tax = net === null ? 0 : Math.floor((net * 21 + 50) / 100)
      return {
        ...facts,
        id,
        quantity,
        unitPriceMinor: prices[order.currency],
        costMinor: net === null ? null : net + tax,
        net,
      }
    })
    const shopper = order.customer?.id ?? order.email
    const facts: PromotionFacts = {
      currency: order.currency,
      now: order.createdAt.toISOString(),
      timeZone,
      locale: 'en',
      lines: lines.map(({ net: _, ...line }) => line),
      shipping: order.shippingMinor > 0 ? { methodId: SHIPPING, amountMinor: order.shippingMinor } : null,
      customer: order.customer && {
        ...order.customer,
        tags: [],
        groupIds: [],
        orderCount: earlier.length,
        spentMinor: earlier
          .filter(({ currency }) => currency === order.currency)
          .reduce((sum, one) => sum + subtotalOf(world, one) + one.shippingMinor, 0),
      },
      country: order.country,
      codes: [],
      usage: {
        [tried.id]: {
          uses: usage.uses,
          customerUses: usage.byShopper.get(shopper) ?? 0,
          spentMinor: usage.spent.get(order.currency) ?? 0,
        },
      },
      gifts: [],
      minimumMarginPpm: null,
    }
    const price = (some: readonly Promotion[]) => {
      const evaluation = evaluatePromotions(compilePromotions(some), facts)
      const cart = priceCart(
        {
          currency: order.currency,
          pricesIncludeTax: true,
          lines: lines.map(({ id, quantity, unitPriceMinor }) => ({
            id,
            quantity,
            unitPriceMinor,
            compareAtMinor: null,
            taxRates: TAX,
          })),
          shipping: order.shippingMinor > 0 ? { id: SHIPPING, amountMinor: order.shippingMinor, taxRates: TAX } : null,
        },
        () => evaluation.adjustments,
      )
      return { cart, own: evaluation.trace.find(({ promotionId }) => promotionId === tried.id) }
    }
    const base = order.had ? [had] : []
    const [without, together] = [price(base), price([...base, tried])]
    if (together.own?.status === 'applied') {
      usage.uses += 1
      usage.byShopper.set(shopper, (usage.byShopper.get(shopper) ?? 0) + 1)
      usage.spent.set(order.currency, (usage.spent.get(order.currency) ?? 0) + together.own.amountMinor)
    }
    const margin = (cart: typeof without.cart) =>
      cart.lines.reduce((sum, { netMinor, quantity }, index) => {
        const net = lines[index]?.net ?? null
        return net === null ? sum : sum + netMinor - net * quantity
      }, 0)
    return {
      order,
      beforeMinor: without.cart.totals.totalMinor,
      afterMinor: together.cart.totals.totalMinor,
      discountMinor: together.cart.totals.discountMinor - without.cart.totals.discountMinor,
      marginBeforeMinor: margin(without.cart),
      marginAfterMinor: margin(together.cart),
    }
  })
}

function subtotalOf(world: PastWorld, { lines, currency }: PastOrder): number {
  return lines.reduce((sum, { item, quantity }) => sum + (world.items[item]?.prices[currency] ?? 0) * quantity, 0)
}

import { checkStock, openStock, setComposition, type StockDemand, transferStock } from '@/features/inventory/server'
import { changeLevels } from '@/features/inventory/server/stock-level-repository'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { TestStore } from './create-test-store'

export interface StockedVariant {
  readonly id: string
  readonly productId: string
  readonly handle: string
}

export interface VariantOptions {
  readonly title?: string
  readonly priceMinor?: number
  readonly onHand?: number
  readonly tracked?: boolean
  readonly allowBackorder?: boolean
  readonly requiresShipping?: boolean
  readonly weightGrams?: number
}

/** Puts an active product of one variant on sale, with its stock and the first row of its ledger. */
export async function stockVariant(store: TestStore, options: VariantOptions = {}): Promise<StockedVariant> {
  const { priceMinor = 2500, onHand = 10, tracked = true, allowBackorder = false, requiresShipping = true } = options
  const productId = newId()
  const id = newId()
  const handle = `p-${id.slice(-12)}`
  await store.run(async (ctx) => {
    await ctx.db.product.create({
      data: {
        id: productId,
        handle,
        title: options.title ?? `Thing ${store.canary}`,
        status: 'active',
        tags: [],
        variants: {
          create: {
            id,
            title: 'Default',
            optionKey: '',
            position: 0,
            requiresShipping,
            weightGrams: options.weightGrams ?? 500,
            prices: { create: { currency: ctx.currency, amountMinor: BigInt(priceMinor) } },
          },
        },
      },
    })
    await openStock(ctx, [{ variantId: id, onHand, tracked, allowBackorder }], 'test')
  })
  return { id, productId, handle }
}

/** Another location, sold from after those that are there; its id. */
export function addLocation(store: TestStore, name = 'Warehouse'): Promise<string> {
  return store.run(async (ctx) => {
    const position = await ctx.db.stockLocation.count()
    return (await ctx.db.stockLocation.create({ data: { id: newId(), name, position } })).id
  })
}

export interface BookedOrder {
  readonly id: string
  /** In the order given. */
  readonly lineIds: readonly string[]
}

/** An order of these goods that no money, and no stock, was asked for yet. */
export async function bookOrder(
  ctx: StoreContext,
  goods: readonly { variantId: string; quantity: number; stockItems?: readonly StockDemand[] }[],
): Promise<BookedOrder> {
  const id = newId()
  const zero = { subtotalMinor: 0n, taxMinor: 0n, totalMinor: 0n }
  const lines = goods.map(({ variantId, quantity, stockItems }, position) => ({
    id: newId(),
    position,
    variantId,
    quantity,
    ...(stockItems ? { stockItems: stockItems.map((item) => ({ ...item })) } : {}),
    title: 'Thing',
    variantTitle: '',
    unitPriceMinor: 0n,
    taxClass: 'standard',
    requiresShipping: true,
    ...zero,
  }))
  const [{ next }] = await ctx.db.$queryRaw<[{ next: number }]>`
    UPDATE store_setting SET next_order_number = next_order_number + 1 RETURNING next_order_number - 1 AS next`
  await ctx.db.order.create({
    data: {
      id,
      number: next,
      email: 'shopper@example.test',
      locale: 'en',
      currency: ctx.currency,
      status: 'pending',
      paymentState: 'pending',
      paymentMethod: 'manual:cash_on_delivery',
      shippingMinor: 0n,
      taxIncluded: true,
      ...zero,
      lines: { create: lines },
    },
  })
  return { id, lineIds: lines.map((line) => line.id) }
}

/** Makes a variant of others, as the inventory does. */
export async function compose(store: TestStore, variantId: string, components: readonly StockDemand[]): Promise<void> {
  await store.run((ctx) => setComposition(ctx, { variantId, components: components.map((one) => ({ ...one })) }))
}

/** Puts pieces of the first location at another one. */
export async function moveStock(
  store: TestStore,
  variantId: string,
  { to, quantity }: { to: string; quantity: number },
): Promise<void> {
  await store.run(async (ctx) => {
    const { id: from } = await ctx.db.stockLocation.findFirstOrThrow({ orderBy: { position: 'asc' } })
    await transferStock(ctx, { fromId: from, toId: to, arrived: true, lines: [{ variantId, quantity }] })
  })
}

/** Writes pieces off as if they had never been there, counter and ledger, whatever is held of them. */
export async function loseStock(store: TestStore, variantId: string, pieces: number): Promise<void> {
  await store.run(async (ctx) => {
    const [place] = await ctx.db.locationLevel.findMany({ where: { variantId, onHand: { gte: pieces } } })
    if (!place) throw new Error('No location has so many')
    const { locationId } = place
    await changeLevels(ctx, [{ variantId, locationId, onHand: -pieces }], { reason: 'adjustment', actor: 'test' })
  })
}

/** Shipping to one country at a flat price (free from 100.00), 20 % tax there, and the ways to pay. */
export async function openForSale(
  store: TestStore,
  options: { paymentMethods?: readonly string[]; reservationMinutes?: number } = {},
): Promise<{ methodId: string }> {
  const methods = options.paymentMethods ?? ['manual:cash_on_delivery', 'test:gateway']
  const methodId = newId()
  await store.run(async (ctx) => {
    await ctx.db.shippingZone.create({
      data: {
        name: 'Home',
        countries: ['RO'],
        regions: [],
        methods: {
          create: {
            id: methodId,
            name: 'Courier',
            minDays: 1,
            maxDays: 3,
            rates: { create: { currency: ctx.currency, amountMinor: 500n, freeAboveMinor: 10_000n } },
          },
        },
      },
    })
    await ctx.db.taxRate.create({ data: { name: 'TVA', country: 'RO', ratePpm: 200_000 } })
    await ctx.db.storeSetting.update({
      where: { id: 1 },
      data: {
        country: 'RO',
        reservationMinutes: options.reservationMinutes ?? 15,
        paymentMethods: methods.map((id) => ({ id, enabled: true, instructions: `How to pay by ${id}` })),
      },
    })
  })
  return { methodId }
}

export const HOME_ADDRESS = {
  firstName: 'Ana',
  lastName: 'Popescu',
  line1: 'Strada Lungă 5',
  city: 'Brașov',
  postalCode: '500123',
  country: 'RO',
}

/** What `npm run stoa -- check stock` finds: the counters against their parts, their ledger and the live holds; [] when all agree. */
export function stockDiscrepancies(store: TestStore): Promise<unknown[]> {
  return store.run(checkStock)
}

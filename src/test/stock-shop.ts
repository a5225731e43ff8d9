import { newId } from '@/lib/ids'
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
        variants: {
          create: {
            id,
            title: 'Default',
            optionKey: '',
            position: 0,
            requiresShipping,
            weightGrams: options.weightGrams ?? 500,
            prices: { create: { currency: ctx.currency, amountMinor: BigInt(priceMinor) } },
            stock: { create: { onHand, tracked, allowBackorder } },
            movements: { create: { delta: onHand, reason: 'initial', actor: 'test' } },
          },
        },
      },
    })
  })
  return { id, productId, handle }
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

/** The counters against their ledger and the live holds; [] when all agree. */
export async function stockDiscrepancies(store: TestStore): Promise<unknown[]> {
  return store.run(
    (ctx) => ctx.db.$queryRaw<unknown[]>`
      SELECT s.variant_id, s.on_hand, s.reserved FROM stock_level s
      WHERE s.on_hand <> (SELECT coalesce(sum(m.delta), 0) FROM stock_movement m WHERE m.variant_id = s.variant_id)
        OR s.reserved <> (SELECT coalesce(sum(r.quantity), 0) FROM stock_reservation r WHERE r.variant_id = s.variant_id)
        OR (s.tracked AND NOT s.allow_backorder AND s.on_hand < s.reserved)`,
  )
}

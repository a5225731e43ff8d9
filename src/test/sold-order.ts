import { priceCart } from '@/features/pricing/server'
import type { PricedCart } from '@/features/pricing/pricing-schema'
import type { Address } from '@/lib/address'
import { newId } from '@/lib/ids'
import type { TestStore } from './create-test-store'

export interface SoldLineSpec {
  readonly title?: string
  readonly quantity?: number
  readonly unitPriceMinor?: number
  readonly discountMinor?: number
  readonly rates?: readonly { readonly name: string; readonly ratePpm: number }[]
}

export interface SoldOrderSpec {
  readonly number: number
  readonly lines?: readonly SoldLineSpec[]
  readonly shippingMinor?: number
  readonly shippingDiscountMinor?: number
  readonly taxIncluded?: boolean
  readonly status?: string
  readonly paymentState?: string
  readonly paid?: boolean
  readonly locale?: string
  readonly billingAddress?: Address
}

const VAT = [{ name: 'TVA', ratePpm: 190_000 }]
const ADDRESS: Address = {
  firstName: 'Ștefania',
  lastName: 'Muñoz Gonçalves',
  company: null,
  line1: 'Strada Țepeș Vodă 7',
  line2: null,
  city: 'Brașov',
  region: null,
  postalCode: '500123',
  country: 'RO',
  phone: null,
}

/** The same sale priced as every cart is. Pure but for its ids. */
export function pricedSale(spec: Omit<SoldOrderSpec, 'number'>): { cart: PricedCart; ids: string[] } {
  const { lines = [{}], shippingMinor = 595, shippingDiscountMinor = 0, taxIncluded = true } = spec
  const ids = lines.map(() => newId())
  const manual = (amountMinor: number) => ({ sourceId: 'manual', label: 'Offer', amountMinor })
  const cart = priceCart(
    {
      currency: 'EUR',
      pricesIncludeTax: taxIncluded,
      lines: lines.map((line, index) => ({
        id: ids[index] ?? '',
        quantity: line.quantity ?? 1,
        unitPriceMinor: line.unitPriceMinor ?? 2590,
        compareAtMinor: null,
        taxRates: [...(line.rates ?? VAT)],
      })),
      shipping: { id: 'courier', amountMinor: shippingMinor, taxRates: [...VAT] },
    },
    () => [
      ...lines.map((line, index) => ({
        ...manual(line.discountMinor ?? 0),
        target: { kind: 'line' as const, lineId: ids[index] ?? '' },
      })),
      { ...manual(shippingDiscountMinor), target: { kind: 'shipping' as const } },
    ],
  )
  return { cart, ids }
}

/** An order as it is after a sale, priced as every cart is, with its payment. Nothing of the stock. */
export async function soldOrder(
  store: TestStore,
  spec: SoldOrderSpec,
): Promise<{ id: string; paymentId: string; lineIds: string[]; totalMinor: number }> {
  const { lines = [{}], taxIncluded = true, paid = true } = spec
  const { cart, ids } = pricedSale(spec)
  const id = newId()
  const paymentId = newId()
  const totalMinor = cart.totals.totalMinor
  await store.run((ctx) =>
    ctx.db.order.create({
      data: {
        id,
        number: spec.number,
        email: 'stefania@example.test',
        locale: spec.locale ?? 'en',
        currency: 'EUR',
        status: spec.status ?? 'placed',
        paymentState: spec.paymentState ?? 'paid',
        paymentMethod: 'manual:bank_transfer',
        shippingAddress: { ...ADDRESS },
        ...(spec.billingAddress ? { billingAddress: { ...spec.billingAddress } } : {}),
        shippingMethodName: 'Courier',
        subtotalMinor: BigInt(cart.totals.subtotalMinor),
        discountMinor: BigInt(cart.totals.discountMinor),
        shippingMinor: BigInt(cart.totals.shippingMinor),
        shippingTaxes: cart.shipping?.taxes ?? [],
        taxMinor: BigInt(cart.totals.taxMinor),
        taxIncluded,
        totalMinor: BigInt(totalMinor),
        paidMinor: paid ? BigInt(totalMinor) : 0n,
        placedAt: new Date(),
        lines: {
          create: cart.lines.map((line, position) => ({
            id: line.id,
            position,
            title: lines[position]?.title ?? 'Eșarfă de lână ñandú',
            variantTitle: '',
            sku: `SKU-${position}`,
            quantity: line.quantity,
            unitPriceMinor: BigInt(line.unitPriceMinor),
            subtotalMinor: BigInt(line.subtotalMinor),
            discountMinor: BigInt(line.discountMinor),
            taxMinor: BigInt(line.taxMinor),
            taxes: line.taxes,
            totalMinor: BigInt(line.totalMinor),
            taxClass: 'standard',
            requiresShipping: true,
          })),
        },
        payments: {
          create: {
            id: paymentId,
            provider: 'manual',
            method: 'bank_transfer',
            state: paid ? 'succeeded' : 'pending',
            amountMinor: BigInt(totalMinor),
            capturedMinor: paid ? BigInt(totalMinor) : 0n,
            currency: 'EUR',
          },
        },
      },
    }),
  )
  return { id, paymentId, lineIds: ids, totalMinor }
}

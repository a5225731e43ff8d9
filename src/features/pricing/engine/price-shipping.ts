import { assertMinor } from '@/lib/money'
import type { ShippingInput } from '../pricing-schema'

/** Shipping before discounts and tax. */
export type SubtotalShipping = Omit<ShippingInput, 'amountMinor'> & { subtotalMinor: number }

/** Stage 2: the price of the chosen method, as quoted by the shipping feature; null where none is chosen or needed. */
export function priceShipping(shipping: ShippingInput | null): SubtotalShipping | null {
  if (shipping === null) return null
  if (assertMinor(shipping.amountMinor) < 0) throw new RangeError('The price of shipping is below zero')
  return { id: shipping.id, taxRates: shipping.taxRates, subtotalMinor: shipping.amountMinor }
}

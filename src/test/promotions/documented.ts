import type { Promotion } from '@/features/promotions/promotions-schema'
import { evaluate, lineDiscounts } from './carts'

type Cart = Parameters<typeof evaluate>[1]

/**
 * A behaviour that another platform's public documentation tells of, in our own words; amounts where it gives them, else ours. (Whatever its
 * currency, euros here.)
 */
export interface Documented {
  readonly source: string
  readonly says: string
  readonly promotions: readonly Promotion[]
  readonly cart: Cart
  /** What comes off each line by Stoa's rules, in minor units. */
  readonly off: Readonly<Record<string, number>>
  readonly shipping?: number
  readonly gifts?: readonly string[]
  /** What they would do instead, and why Stoa does not; absent where both agree. */
  readonly differs?: string
}

/** What Stoa does, in the shape of what is expected. */
export function compute({ promotions, cart }: Documented): Pick<Documented, 'off' | 'shipping' | 'gifts'> {
  const result = evaluate(promotions, cart)
  return {
    off: lineDiscounts(result),
    shipping: result.shippingDiscountMinor,
    gifts: result.gifts.map(({ variantId }) => variantId),
  }
}

export function expected({
  off,
  shipping = 0,
  gifts = [],
}: Documented): Pick<Documented, 'off' | 'shipping' | 'gifts'> {
  return { off, shipping, gifts }
}

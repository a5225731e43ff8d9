import { z } from 'zod'
import { amountsSchema } from '../../amounts-schema'
import { type ActionKind, lacking } from './action'

export const freeShippingSchema = z.strictObject({
  kind: z.literal('free_shipping'),
  /** Only methods that cost at most this; null for every method. */
  upTo: amountsSchema.nullable().default(null),
})

/** Waives what is left of the shipping price. */
export const freeShipping: ActionKind<z.infer<typeof freeShippingSchema>> = {
  level: () => 'shipping',
  selectors: () => [],
  amounts: ({ upTo }) => (upTo ? [upTo] : []),
  apply({ upTo }, { shipping, amount }) {
    if (shipping && upTo && shipping.priceMinor > amount(upTo)) return lacking({ reason: 'shipping_too_dear' })
    return { shares: [], shippingMinor: shipping?.leftMinor ?? 0 }
  },
}

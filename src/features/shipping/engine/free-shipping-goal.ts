import type { CurrencyCode } from '@/lib/currencies'
import type { Destination } from '@/lib/destination'
import type { ShippingZone } from '../shipping-schema'
import { chooseZone } from './choose-zone'

/**
 * The lowest goods total from which a method of the destination's zone costs nothing, in the currency; null where none ever does. What
 * the cart shows as "… more for free delivery".
 */
export function freeShippingGoal(
  destination: Destination,
  currency: CurrencyCode,
  zones: readonly ShippingZone[],
): number | null {
  const methods = chooseZone(destination, zones)?.methods.filter((method) => method.active) ?? []
  const goals = methods
    .flatMap((method) => method.rates)
    .filter((rate) => rate.currency === currency)
    .flatMap((rate) => rate.freeAboveMinor ?? [])
  return goals.length > 0 ? Math.min(...goals) : null
}

import type { MissingStep } from '../checkout-schema'

export interface GivenSoFar {
  readonly email: string | null
  readonly hasShippingAddress: boolean
  readonly requiresShipping: boolean
  /** Chosen, and still offered. */
  readonly hasShippingMethod: boolean
  readonly hasPaymentMethod: boolean
}

/** What is still to be given, in the order in which it is asked for. Goods that are not sent need neither address nor method. */
export function missingSteps(given: GivenSoFar): MissingStep[] {
  const missing: MissingStep[] = []
  if (given.email === null) missing.push('contact')
  if (given.requiresShipping && !given.hasShippingAddress) missing.push('shipping_address')
  if (given.requiresShipping && !given.hasShippingMethod) missing.push('shipping_method')
  if (!given.hasPaymentMethod) missing.push('payment_method')
  return missing
}

/* What the checkout's pages and their forms share: no schema, so that it is light in the browser too. */

export const CHECKOUT_STEPS = ['address', 'delivery', 'payment'] as const
export type CheckoutStep = (typeof CHECKOUT_STEPS)[number]

/** Path of a step's page, below the language; its form posts to the same. */
export function checkoutStepPath(step: CheckoutStep): string {
  return step === 'address' ? '/checkout' : `/checkout/${step}`
}

/** The first step at which something is still to be given. */
export function stepOfMissing(missing: readonly string[]): CheckoutStep {
  if (missing.includes('contact') || missing.includes('shipping_address')) return 'address'
  return missing.includes('shipping_method') ? 'delivery' : 'payment'
}

export const ADDRESS_FIELDS = [
  'country',
  'firstName',
  'lastName',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** Names of all fields of the first step. */
export const CHECKOUT_FIELDS: readonly string[] = [
  'email',
  'phone',
  'billingDifferent',
  ...ADDRESS_FIELDS,
  ...ADDRESS_FIELDS.map((name) => `billing.${name}`),
]

import { PAYMENT_METHODS, type PaymentMethodId } from '../payments-schema'
import { manualProvider } from './manual-provider'
import { payhereProvider } from './payhere/payhere-provider'
import type { PaymentProvider } from './payment-provider'
import { stripeProvider } from './stripe/stripe-provider'
import { testGatewayProvider } from './test-gateway-provider'

/** The one list of all payment providers. */
const PROVIDERS: readonly PaymentProvider[] = [manualProvider, stripeProvider, payhereProvider, testGatewayProvider]

/** The provider of a method. Every method of the schema has one: providers.test.ts. */
export function providerOf(method: PaymentMethodId): PaymentProvider {
  const provider = PROVIDERS.find((each) => each.methods.includes(method))
  if (!provider) throw new Error(`No provider for ${method}`)
  return provider
}

export function findProvider(id: string): PaymentProvider | null {
  return PROVIDERS.find((provider) => provider.id === id && provider.isAllowed()) ?? null
}

/** The provider that delivers its events at this door. */
export function providerAt(door: string): PaymentProvider | null {
  return PROVIDERS.find((provider) => provider.doors.includes(door) && provider.isAllowed()) ?? null
}

/** Every provider that this platform allows. */
export function allowedProviders(): PaymentProvider[] {
  return PROVIDERS.filter((provider) => provider.isAllowed())
}

/** The ways to pay that this platform has, in the order in which a merchant is shown them. */
export function offeredMethods(): PaymentMethodId[] {
  return PAYMENT_METHODS.filter((id) => allowedProviders().some(({ methods }) => methods.includes(id)))
}

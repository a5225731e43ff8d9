import type { PaymentMethodId } from '../payments-schema'
import { manualProvider } from './manual-provider'
import { payhereProvider } from './payhere/payhere-provider'
import type { PaymentProvider } from './payment-provider'
import { testGatewayProvider } from './test-gateway-provider'

/** The one list of all payment providers. */
const PROVIDERS: readonly PaymentProvider[] = [manualProvider, testGatewayProvider, payhereProvider]

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

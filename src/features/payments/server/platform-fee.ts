import { env } from '@/env.mjs'
import type { PaymentMethodId } from '../payments-schema'
import { providerOf } from './providers'

/** What the platform withholds of a payment, in millionths: only where the provider lets it. */
export function platformFeePpmOf(method: PaymentMethodId): number {
  return providerOf(method).withholdsFee ? env.STOA_PLATFORM_FEE_PPM : 0
}

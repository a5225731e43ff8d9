import { multiplyRatio } from '@/lib/rate'

export interface FeeBasis {
  readonly capturedMinor: number
  /** The platform's fee on what was captured. */
  readonly feeMinor: number
  /** Given back before, or being given back; what failed is not counted. */
  readonly refundsMinor: number
  /** Of the fee, given back with those. */
  readonly refundedFeesMinor: number
  readonly amountMinor: number
}

/**
 * The part of the platform's fee that goes back with a refund: what is missing to fee × refunded ÷ captured, half up, once this one is given back. Each
 * makes up for the rounding of those before it, also where one of them failed, so that with a fully refunded payment the whole fee has gone back.
 */
export function feeOfRefund(basis: FeeBasis): number {
  const { capturedMinor, feeMinor, refundsMinor, refundedFeesMinor, amountMinor } = basis
  if (capturedMinor === 0) return 0
  return Math.max(multiplyRatio(feeMinor, refundsMinor + amountMinor, capturedMinor) - refundedFeesMinor, 0)
}

import { multiplyRatio } from '@/lib/rate'

export interface FeeBasis {
  readonly capturedMinor: number
  /** The platform's fee on what was captured. */
  readonly feeMinor: number
  /** Given back before, or being given back. */
  readonly refundsMinor: number
  readonly amountMinor: number
}

/**
 * The part of the platform's fee that goes back with a refund, in proportion: the difference of fee × refunded ÷ captured before and after, each half
 * up, so that the parts of a fully refunded payment add up to the whole fee.
 */
export function feeOfRefund({ capturedMinor, feeMinor, refundsMinor, amountMinor }: FeeBasis): number {
  if (capturedMinor === 0) return 0
  const until = (refunded: number) => multiplyRatio(feeMinor, refunded, capturedMinor)
  return until(refundsMinor + amountMinor) - until(refundsMinor)
}

import type { FindingKind } from '../reconciliation-schema'

/** A payment as our books have it; amounts in minor units of its currency. */
export interface BookedPayment {
  readonly paymentId: string
  readonly orderId: string
  readonly orderName: string
  readonly orderStatus: string
  readonly provider: string
  readonly externalId: string | null
  readonly state: string
  readonly currency: string
  readonly amountMinor: number
  readonly capturedMinor: number
  readonly refundedMinor: number
  readonly feeMinor: number
  readonly gatewayFeeMinor: number
  readonly disputeState: string | null
  readonly authorisedUntil: Date | null
  readonly createdAt: Date
  /** Refunds that were asked for and have no answer. */
  readonly waiting: readonly { readonly refundId: string; readonly amountMinor: number; readonly createdAt: Date }[]
}

/** The same by the provider's books. */
export interface StatedPayment {
  readonly externalId: string
  readonly paymentId: string | null
  readonly currency: string
  readonly capturedMinor: number
  readonly refundedMinor: number
  readonly feeMinor: number
}

/** What was found to differ. Found again, it has the same fingerprint. */
export interface Discrepancy {
  readonly kind: FindingKind
  readonly fingerprint: string
  readonly provider: string
  readonly orderId: string | null
  readonly orderName: string | null
  readonly paymentId: string | null
  readonly externalId: string | null
  readonly expectedMinor: number | null
  readonly actualMinor: number | null
  readonly currency: string | null
}

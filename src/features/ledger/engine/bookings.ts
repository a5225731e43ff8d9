/*
 * What is booked of an order's money, double entry. Debit is above zero, credit below; the entries of a booking add up to zero.
 *
 * customer      what buyers owe (below zero: what is owed to them)
 * sales         what was sold, tax and shipping included
 * gateway       what providers and tills keep for the merchant
 * platform_fee  what the platform withheld
 * gateway_fee   what providers charged
 * dispute       what buyers' banks took back
 */
export type LedgerAccount = 'customer' | 'gateway' | 'sales' | 'platform_fee' | 'gateway_fee' | 'dispute'

/** One booking: its name is what makes it happen once. */
export interface Booking {
  readonly booking: string
  readonly debit: LedgerAccount
  readonly credit: LedgerAccount
  readonly amountMinor: number
  readonly paymentId?: string
  readonly refundId?: string
}

/** An order was placed: its total is owed. */
export const sold = (orderId: string, totalMinor: number): Booking => ({
  booking: `order:${orderId}:placed`,
  debit: 'customer',
  credit: 'sales',
  amountMinor: totalMinor,
})

/** A placed order that is not paid yet was changed, the nth time: what more, or less, is owed of it. */
export const resold = (orderId: string, changeMinor: number, version: number): Booking => ({
  booking: `order:${orderId}:changed:${version}`,
  debit: 'customer',
  credit: 'sales',
  amountMinor: changeMinor,
})

/** A placed order was cancelled: what was not given back of it before is no sale any more. */
export const unsold = (orderId: string, leftMinor: number): Booking => ({
  booking: `order:${orderId}:cancelled`,
  debit: 'sales',
  credit: 'customer',
  amountMinor: leftMinor,
})

/** Money of a payment came in. */
export const captured = (paymentId: string, amountMinor: number): Booking => ({
  booking: `payment:${paymentId}:captured`,
  debit: 'gateway',
  credit: 'customer',
  amountMinor,
  paymentId,
})

/** What the platform withheld of it. */
export const feeTaken = (paymentId: string, amountMinor: number): Booking => ({
  booking: `payment:${paymentId}:fee`,
  debit: 'platform_fee',
  credit: 'gateway',
  amountMinor,
  paymentId,
})

/** What the provider charged for it. */
export const gatewayFeeTaken = (paymentId: string, amountMinor: number): Booking => ({
  booking: `payment:${paymentId}:gateway_fee`,
  debit: 'gateway_fee',
  credit: 'gateway',
  amountMinor,
  paymentId,
})

/** Money went back: of a sale, or of what was never (or is no longer) sold. */
export const refunded = (refund: { id: string; paymentId: string; amountMinor: number; ofSale: boolean }): Booking => ({
  booking: `refund:${refund.id}`,
  debit: refund.ofSale ? 'sales' : 'customer',
  credit: 'gateway',
  amountMinor: refund.amountMinor,
  paymentId: refund.paymentId,
  refundId: refund.id,
})

/** The platform's fee of what went back. */
export const feeGivenBack = (refund: { id: string; paymentId: string; feeMinor: number }): Booking => ({
  booking: `refund:${refund.id}:fee`,
  debit: 'gateway',
  credit: 'platform_fee',
  amountMinor: refund.feeMinor,
  paymentId: refund.paymentId,
  refundId: refund.id,
})

/** A refund that was booked came to nothing after all, or a dispute was won. */
export const undone = (booking: Booking): Booking => ({
  ...booking,
  booking: `${booking.booking}:undone`,
  debit: booking.credit,
  credit: booking.debit,
})

/** The buyer's bank took the money back. */
export const disputed = (paymentId: string, amountMinor: number): Booking => ({
  booking: `payment:${paymentId}:disputed`,
  debit: 'dispute',
  credit: 'gateway',
  amountMinor,
  paymentId,
})

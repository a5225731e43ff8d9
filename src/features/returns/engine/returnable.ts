import type { ReturnState, StoredReturnLine } from '../returns-schema'

export interface SentLine {
  readonly id: string
  readonly quantity: number
  readonly fulfilledQuantity: number
  /** Came back, with a return or without one. */
  readonly returnedQuantity: number
  readonly refundedQuantity: number
  /** Paid back before it was sent. */
  readonly removedQuantity: number
}

export interface ReturnOfOrder {
  readonly state: ReturnState
  readonly lines: readonly Pick<StoredReturnLine, 'orderLineId' | 'quantity'>[]
}

/**
 * Pieces of a line that can still be sent back: those that were sent, did not come back, are on no open return, and were not paid back while the customer
 * kept them.
 */
export function returnableQuantity(line: SentLine, returns: readonly ReturnOfOrder[]): number {
  const onTheWay = returns
    .filter(({ state }) => state === 'requested' || state === 'approved')
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === line.id)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  const settled = Math.max(line.returnedQuantity, line.refundedQuantity) - line.removedQuantity
  return Math.max(0, line.fulfilledQuantity - Math.max(0, settled) - onTheWay)
}

const DAY_MS = 86_400_000

/** Until when customers may ask for a return: that many days after the last parcel left. Null: nothing was sent, or none are taken. */
export function returnDeadline(lastSentAt: Date | null, returnDays: number): Date | null {
  return lastSentAt && returnDays > 0 ? new Date(lastSentAt.getTime() + returnDays * DAY_MS) : null
}

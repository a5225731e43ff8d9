import { toCurrency } from '@/lib/currencies'
import { readTrackingToken } from '@/features/orders/server'
import { DomainError } from '@/server/errors'
import { storage } from '@/server/storage/storage'
import type { StoreContext } from '@/server/store-context'
import { returnableQuantity } from '../engine/returnable'
import type { OrderReturn, OrderReturns, ReturnableLine, TrackedReturns } from '../returns-schema'
import { deadlineOf, isReturnTime } from './request-own-return'
import {
  findReturnable,
  type ReturnableFound,
  type ReturnableOrderLine,
  type ReturnRow,
} from './return-reading-repository'

/** An order's returns, for staff. One statement. @throws DomainError `not_found` */
export async function getOrderReturns(ctx: StoreContext, input: { orderId: string }): Promise<OrderReturns> {
  const order = await findReturnable(ctx, input.orderId)
  if (!order) throw new DomainError('not_found')
  return {
    returns: order.returns.map((row) => viewReturn(order, row)).toReversed(),
    returnable: returnableLines(order),
    currency: toCurrency(order.currency),
  }
}

/** What whoever holds an order's link sees of its returns and refunds, and may do. One statement. @throws DomainError `not_found` */
export async function trackReturns(ctx: StoreContext, input: { token: string }): Promise<TrackedReturns> {
  const orderId = readTrackingToken(ctx.store.id, input.token)
  const order = orderId ? await findReturnable(ctx, orderId) : null
  if (!order) throw new DomainError('not_found')
  const isTime = isReturnTime(ctx.now, order)
  return {
    returns: order.returns.map((row) => {
      const { orderId: _order, exchange: _exchange, ...rest } = viewReturn(order, row)
      return rest
    }),
    returnable: isTime ? returnableLines(order) : [],
    returnUntil: deadlineOf(order)?.toISOString() ?? null,
    refunds: order.refunds.map((refund) => ({ ...refund, createdAt: instant(refund.createdAt) })),
    currency: toCurrency(order.currency),
    canCancel: mayCancel(order),
  }
}

/** Customers may call an order off until something of it was sent. */
export function mayCancel(order: Pick<ReturnableFound, 'status' | 'fulfilmentState'>): boolean {
  return (order.status === 'placed' || order.status === 'pending') && order.fulfilmentState === 'unfulfilled'
}

function viewReturn(order: ReturnableFound, row: ReturnRow): OrderReturn {
  return {
    ...row,
    lines: row.lines.map((line) => {
      const sold = order.lines.find((one) => one.id === line.orderLineId)
      return { ...line, ...named(sold) }
    }),
    exchange: row.exchange ? { ...row.exchange } : null,
    createdAt: instant(row.createdAt),
    receivedAt: row.receivedAt === null ? null : instant(row.receivedAt),
  }
}

function returnableLines(order: ReturnableFound): ReturnableLine[] {
  return order.lines.flatMap((line) => {
    const left = returnableQuantity(line, order.returns)
    return left > 0 ? [{ orderLineId: line.id, ...named(line), left }] : []
  })
}

function named(line: ReturnableOrderLine | undefined) {
  return {
    title: line?.title ?? '',
    variantTitle: line?.variantTitle || null,
    imageUrl: line?.imageKey ? storage.url(line.imageKey) : null,
  }
}

/** A timestamp inside JSON of the database, as everywhere else. */
function instant(text: string): string {
  return new Date(text).toISOString()
}

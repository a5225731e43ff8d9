import { paymentMethodIdSchema } from '@/features/payments/payments-schema'
import { toCurrency } from '@/lib/currencies'
import { parseStoreDay } from '@/lib/dates'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { phaseOf } from '../engine/order-state-machine'
import {
  type CancelReason,
  type ListOrdersInput,
  orderFulfilmentStateSchema,
  type OrderList,
  orderPaymentStateSchema,
  type OrderRow,
  orderStatusSchema,
} from '../orders-schema'
import { findOrders, type OrderFilter, type OrderListRow } from './order-list-repository'
import { findStoreClock, type StoreClock } from './store-clock-repository'

/** Orders, newest first, a page at a time. @throws DomainError `invalid` for a cursor that is none */
export async function listOrders(ctx: StoreContext, input: ListOrdersInput): Promise<OrderList> {
  const clock = await findStoreClock(ctx)
  const before = input.cursor === undefined ? null : Number(input.cursor)
  if (before !== null && !Number.isSafeInteger(before)) throw new DomainError('invalid', { field: 'cursor' })
  const { rows, total } = await findOrders(ctx, filterOf(input, clock), { before, limit: input.pageSize + 1 })
  const shown = rows.slice(0, input.pageSize)
  const last = shown.at(-1)
  return {
    orders: shown.map(rowOf),
    total,
    nextCursor: rows.length > shown.length && last ? String(last.number) : null,
  }
}

/** What was typed is a number where it looks like one ("1001", or "#1001" with the store's prefix), else a part of an address or name. */
function searchedNumber(search: string, prefix: string): number | null {
  const bare = search.toLowerCase().startsWith(prefix.toLowerCase()) ? search.slice(prefix.length) : search
  return /^#?\d{1,9}$/.test(bare) ? Number(bare.replace('#', '')) : null
}

function filterOf(input: ListOrdersInput, clock: StoreClock): OrderFilter {
  const { search, status, paymentState, fulfilmentState, tag = null, fromDay, toDay } = input
  return {
    number: searchedNumber(search, clock.orderPrefix),
    text: search,
    status,
    paymentState,
    fulfilmentState,
    tag,
    from: fromDay ? (parseStoreDay(fromDay, clock.timeZone)?.startsAt ?? null) : null,
    until: toDay ? (parseStoreDay(toDay, clock.timeZone)?.endsAt ?? null) : null,
  }
}

function rowOf(row: OrderListRow): OrderRow {
  const { cancelReason, createdAt, placedAt, cancelledAt, ...rest } = row
  const state = {
    status: orderStatusSchema.parse(row.status),
    paymentState: orderPaymentStateSchema.parse(row.paymentState),
  }
  return {
    ...rest,
    ...state,
    fulfilmentState: orderFulfilmentStateSchema.parse(row.fulfilmentState),
    currency: toCurrency(row.currency),
    paymentMethod: paymentMethodIdSchema.parse(row.paymentMethod),
    createdAt: createdAt.toISOString(),
    placedAt: placedAt?.toISOString() ?? null,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    refundDue: phaseOf({ ...state, cancelReason: cancelReason as CancelReason | null }) === 'refund_due',
  }
}

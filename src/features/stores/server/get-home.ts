import { z } from 'zod'
import { salesByDay } from '../engine/sales-by-day'
import type { AdminHome, ChecklistItem } from '../home-schema'
import { findHomeFacts, findRecentOrders, findSales, type HomeFacts } from './home-repository'
import { requireSettings } from './get-settings'
import { addStoreDays, startOfStoreDay } from '@/lib/dates'
import { toMinor } from '@/lib/money'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'

/** Days on the chart; as many before them are what they are compared with. */
const DAYS = 14
const RECENT = 6

/** The admin's first page: what is left to set up, what waits, how it sells. Four statements. */
export async function getHome(ctx: StoreContext): Promise<AdminHome> {
  const facts = await findHomeFacts(ctx)
  if (!facts) throw new DomainError('store_unavailable')
  const { currency, timeZone, toFulfil, toCollect, lowStock, soldOut, drafts } = facts
  const since = addStoreDays(startOfStoreDay(ctx.now, timeZone), -(2 * DAYS - 1), timeZone)
  const [settings, rows, orders] = await Promise.all([
    requireSettings(ctx),
    findSales(ctx, { since, currency, timeZone }),
    findRecentOrders(ctx, RECENT),
  ])
  const sales = rows.map((row) => ({ ...row, totalMinor: toMinor(row.totalMinor) }))
  return {
    checklist: facts.isDismissed ? null : checklistOf(facts),
    todo: { toFulfil, toCollect, lowStock, soldOut, drafts },
    sales: { currency, ...salesByDay(sales, { now: ctx.now, days: DAYS, timeZone }) },
    recentOrders: orders.map((order) => ({
      id: order.id,
      number: `${settings.orderPrefix}${order.number}`,
      name: nameOf(order),
      totalMinor: toMinor(order.totalMinor),
      currency: order.currency,
      paymentState: order.paymentState,
      fulfilmentState: order.fulfilmentState,
      placedAt: (order.placedAt ?? ctx.now).toISOString(),
    })),
  }
}

function checklistOf(facts: HomeFacts): NonNullable<AdminHome['checklist']> {
  const done: Record<ChecklistItem, boolean> = {
    product: facts.hasProduct,
    payment: facts.hasPayment,
    shipping: facts.hasShipping,
    tax: facts.hasTax,
    look: facts.hasOwnLook,
    testOrder: facts.hasOrder,
    launch: facts.isLaunched,
  }
  return Object.entries(done).map(([item, isDone]) => ({ item: item as ChecklistItem, done: isDone }))
}

const named = z.object({ firstName: z.string(), lastName: z.string() })

function nameOf(order: { email: string; shippingAddress: unknown }): string {
  const address = named.safeParse(order.shippingAddress)
  return address.success ? `${address.data.firstName} ${address.data.lastName}`.trim() : order.email
}

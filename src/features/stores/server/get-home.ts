import { listOrdersInput } from '@/features/orders/orders-schema'
import { listOrders } from '@/features/orders/server'
import { countOpenFindings } from '@/features/reconciliation/server'
import { salesByDay } from '../engine/sales-by-day'
import type { AdminHome, ChecklistItem } from '../home-schema'
import { findHomeFacts, findSales, type HomeFacts } from './home-repository'
import { addStoreDays, startOfStoreDay } from '@/lib/dates'
import { toMinor } from '@/lib/money'
import { DomainError } from '@/server/errors'
import { countDeadLetters } from '@/server/jobs/dead-letters'
import type { StoreContext } from '@/server/store-context'

/** Days on the chart; as many before them are what they are compared with. */
const DAYS = 14
const RECENT = 6

/** The admin's first page: what is left to set up, what waits, how it sells. Seven statements. */
export async function getHome(ctx: StoreContext): Promise<AdminHome> {
  const facts = await findHomeFacts(ctx)
  if (!facts) throw new DomainError('store_unavailable')
  const { currency, timeZone, toFulfil, toCollect, toAnswer, toRefund, lowStock, soldOut, drafts } = facts
  const since = addStoreDays(startOfStoreDay(ctx.now, timeZone), -(2 * DAYS - 1), timeZone)
  const storeId = ctx.store.id
  const [rows, recent, differences, failedWork] = await Promise.all([
    findSales(ctx, { since, currency, timeZone }),
    listOrders(ctx, listOrdersInput.parse({ status: ['placed', 'cancelled'], pageSize: RECENT })),
    countOpenFindings(storeId),
    countDeadLetters({ storeId }),
  ])
  const sales = rows.map((row) => ({ ...row, totalMinor: toMinor(row.totalMinor) }))
  return {
    checklist: facts.isDismissed ? null : checklistOf(facts),
    todo: { toFulfil, toCollect, toAnswer, toRefund, differences, failedWork, soldOut, lowStock, drafts },
    sales: { currency, ...salesByDay(sales, { now: ctx.now, days: DAYS, timeZone }) },
    recentOrders: recent.orders,
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

import { applyOrderCause, lockOrder } from '@/features/orders/server'
import { findPayment, openRefund } from '@/features/payments/server'
import { refundAtProviderOnRequest } from '@/features/payments/server/on-refund-requested'
import { reconcileStore } from '@/features/reconciliation/server'
import { inTransaction } from '@/server/store-context'
import { checkBooks } from '../check-books'
import { createTestStore, type TestStore, withAdmin } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { openForSale } from '../stock-shop'
import { cardOrder } from '../stripe-orders'
import { openStripeShop, type StripeShop } from '../stripe-shop'
import type { Drill } from './drill'

const ORDERS = Number(process.env.STOA_DRILL_RUNS ?? 60)

type Fate = 'paid' | 'part' | 'whole' | 'two parts' | 'cancelled' | 'disputed' | 'won' | 'declined' | 'left'
const FATES: readonly Fate[] = [
  'paid',
  'part',
  'whole',
  'two parts',
  'cancelled',
  'disputed',
  'won',
  'declined',
  'left',
]

/** One order's money: paid, and then whatever befalls it. */
async function live(shop: StripeShop, store: TestStore, methodId: string, fate: Fate): Promise<void> {
  const order = await cardOrder({ shop, store, methodId })
  if (fate === 'left') return
  const back = await order.decide(fate === 'declined' ? 'decline' : 'pay')
  if (fate === 'declined') return
  await order.comeBack(back)
  const intentId = async () => {
    const { payments } = await order.read()
    const found = shop.double.control.state().intents.find(({ metadata }) => metadata.paymentId === payments[0]?.id)
    return found?.id ?? ''
  }
  const giveBack = (amountMinor: number) =>
    refund(store, { orderId: order.id, paymentId: order.paymentId, amountMinor })
  if (fate === 'part') await giveBack(1234)
  if (fate === 'whole') await giveBack(5500)
  if (fate === 'two parts') {
    await giveBack(2001)
    await giveBack(3499)
  }
  if (fate === 'cancelled') {
    await store.run((ctx) => applyOrderCause(ctx, { orderId: order.id, cause: 'cancelled', reason: 'other' }))
    await giveBack(5500)
  }
  if (fate === 'disputed' || fate === 'won') {
    const dispute = shop.double.control.dispute(await intentId())
    if (fate === 'won') shop.double.control.closeDispute(dispute, true)
  }
}

async function refund(
  store: TestStore,
  { orderId, paymentId, amountMinor }: { orderId: string; paymentId: string; amountMinor: number },
): Promise<void> {
  await store.run(async (ctx) => {
    const { id: refundId } = await inTransaction(ctx, async (tx) => {
      const order = await lockOrder(tx, orderId)
      const payment = await findPayment(tx, paymentId)
      if (!payment || !order) throw new Error('There is no payment to refund')
      return openRefund(tx, { payment, amountMinor, ofSale: order.status === 'placed', reason: 'goodwill' })
    })
    await refundAtProviderOnRequest.handle(ctx, { orderId, refundId }, refundId)
  })
}

/** One wrong unit anywhere is found: a check that finds nothing must be able to find something. */
async function tamper(store: TestStore, log: (line: string) => void): Promise<void> {
  const { schemaName } = store.entry
  const wrongs = [
    [
      'an entry',
      `ledger_entry SET amount_minor = amount_minor + 1 WHERE id = (SELECT id FROM "${schemaName}".ledger_entry LIMIT 1)`,
    ],
    [
      'an order',
      `"order" SET paid_minor = paid_minor - 1 WHERE id = (SELECT order_id FROM "${schemaName}".payment WHERE captured_minor > 0 LIMIT 1)`,
    ],
    [
      'a payment',
      `payment SET captured_minor = captured_minor - 1 WHERE id = (SELECT id FROM "${schemaName}".payment WHERE captured_minor > 0 LIMIT 1)`,
    ],
    [
      'a refund',
      `refund SET amount_minor = amount_minor + 1 WHERE id = (SELECT id FROM "${schemaName}".refund LIMIT 1)`,
    ],
  ] as const
  for (const [name, change] of wrongs) {
    const sql = change.replace(/^("?\w+"?)/, `"${schemaName}".$1`)
    const found = await withAdmin(async (admin) => {
      await admin.query(`CREATE TABLE IF NOT EXISTS public.kept AS SELECT 1`)
      const table = /\.("?\w+"?) SET/.exec(sql)?.[1] ?? ''
      await admin.query(
        `DROP TABLE IF EXISTS public.kept; CREATE TABLE public.kept AS SELECT * FROM "${schemaName}".${table}`,
      )
      await admin.query(`UPDATE ${sql}`)
      const problems = await checkBooks(store)
      const column = name === 'an order' ? 'paid_minor' : name === 'a payment' ? 'captured_minor' : 'amount_minor'
      await admin.query(
        `UPDATE "${schemaName}".${table} t SET ${column} = k.${column} FROM public.kept k WHERE k.id = t.id; DROP TABLE public.kept`,
      )
      return problems.length
    })
    if (found === 0) throw new Error(`${name} was changed by one unit, and nothing was found`)
    log(`${name} changed by one unit: ${found} found`)
  }
}

export const drill: Drill = {
  id: 17,
  title: `${ORDERS} orders by card with refunds, cancellations and disputes: ledger, orders and provider say the same`,
  async run(log) {
    await emptyDatabase()
    const shop = await openStripeShop()
    try {
      const store = await createTestStore()
      const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
      await shop.connect(store)
      for (let index = 0; index < ORDERS; index += 1) {
        await live(shop, store, methodId, FATES[index % FATES.length] ?? 'paid')
      }
      const later = { now: new Date(Date.now() + 60_000) }
      const { compared, repaired } = await store.run((ctx) => reconcileStore(ctx), later)
      const problems = await checkBooks(store)
      log(`${ORDERS} orders, ${compared} payments compared, ${repaired} put right by asking, ${problems.length} differ`)
      if (problems.length > 0) throw new Error(problems.slice(0, 10).join('; '))
      await tamper(store, log)
    } finally {
      await shop.close()
    }
  },
}

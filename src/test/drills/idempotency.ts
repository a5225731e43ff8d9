import type { PlaceOrderResult } from '@/features/checkout/checkout-schema'
import { createTestStore, type TestStore } from '../create-test-store'
import { emptyDatabase } from '../empty-database'
import { HttpShopper } from '../http-shopper'
import { buildForProduction, startProductionServer } from '../production-server'
import { HOME_ADDRESS, openForSale, stockDiscrepancies, stockVariant } from '../stock-shop'
import type { Drill } from './drill'

const TWINS = 20
const ROUNDS = 10
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

interface Shop {
  readonly store: TestStore
  readonly methodId: string
}

function orderOf({ methodId }: Shop, idempotencyKey: string) {
  const contact = { email: 'ana@example.test' }
  const update = {
    contact,
    shippingAddress: HOME_ADDRESS,
    shippingMethodId: methodId,
    paymentMethod: 'manual:cash_on_delivery',
  }
  return { idempotencyKey, expectedTotalMinor: 3000, update }
}

async function shopperWithCart({ store }: Shop): Promise<HttpShopper> {
  const shopper = new HttpShopper(PORT, `${store.entry.slug}.localhost`)
  const variant = await stockVariant(store)
  await shopper.call('cart.addLine', { variantId: variant.id, quantity: 1 })
  return shopper
}

const place = (shopper: HttpShopper, input: object) => shopper.call<PlaceOrderResult>('checkout.placeOrder', input)

function numberOf(answer: { status: number; data: PlaceOrderResult | null; text: string }): number {
  if (answer.data?.status !== 'placed') throw new Error(`No order: ${answer.status} ${answer.text.slice(0, 200)}`)
  return answer.data.order.number
}

function require(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Twenty at once with one key; the answer lost and asked for again; the key with another body; the key in another store. */
async function round(here: Shop, there: Shop, key: string): Promise<void> {
  const shopper = await shopperWithCart(here)
  const order = orderOf(here, key)
  const twins = Array.from({ length: TWINS }, () => shopper.again())
  const numbers = new Set((await Promise.all(twins.map((twin) => place(twin, order)))).map(numberOf))
  require(numbers.size === 1, `${numbers.size} orders of one key`)
  const [number = 0] = numbers
  require(numberOf(await place(shopper.again(), order)) === number, 'A repeat got another order')
  const mismatch = await place(shopper.again(), { ...order, expectedTotalMinor: 2999 })
  require(mismatch.status === 409, `The key with another body got ${mismatch.status}`)
  const elsewhere = await shopperWithCart(there)
  numberOf(await place(elsewhere, orderOf(there, key)))
  for (const each of [...twins, shopper, elsewhere]) each.close()
  const rows = await here.store.run((ctx) => ctx.db.order.findMany({ where: { number }, include: { payments: true } }))
  require(rows.length === 1 && rows[0]?.payments.length === 1, 'Not one order with one payment')
}

export const drill: Drill = {
  id: 22,
  title: `the same order asked for by ${TWINS} at once, again, otherwise and elsewhere, ${ROUNDS} times by HTTP`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT })
    try {
      const open = async (): Promise<Shop> => {
        const store = await createTestStore()
        return { store, ...(await openForSale(store)) }
      }
      const [here, there] = [await open(), await open()]
      for (let index = 0; index < ROUNDS; index += 1) await round(here, there, `drill-22-round-${index}`)
      for (const { store } of [here, there]) {
        const orders = await store.run((ctx) => ctx.db.order.count())
        require(orders === ROUNDS, `${orders} orders of ${ROUNDS} keys`)
        require((await stockDiscrepancies(store)).length === 0, 'Counters differ from their ledger')
      }
      log(
        `${ROUNDS} rounds of ${TWINS + 3} requests: one order and one payment each, repeats the same, other bodies 409`,
      )
    } finally {
      await server.stop()
    }
  },
}

import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestStore } from '@/test/create-test-store'
import { openForSale, stockDiscrepancies } from '@/test/stock-shop'
import type { StripeStore } from '@/test/stripe-orders'
import { type Endings, inOrder, outOfOrder } from '@/test/stripe-scenarios'
import { openStripeShop } from '@/test/stripe-shop'

let at: StripeStore
let accountId: string
let expected: Endings

beforeAll(async () => {
  const store = await createTestStore()
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
  const shop = await openStripeShop()
  at = { shop, store, methodId }
  accountId = await shop.connect(store)
  expected = await inOrder(at, accountId)
})
afterAll(() => at.shop.close())

it('tells the stories as they ought to end', () => {
  const brief = Object.fromEntries(
    Object.entries(expected).map(([name, ending]) => {
      const { status, paymentState } = ending as { status: string; paymentState: string }
      return [name, `${status}, ${paymentState}`]
    }),
  )
  expect(brief).toEqual({
    paid: 'placed, paid',
    'declined, then paid': 'placed, paid',
    'authenticated at the second try': 'placed, paid',
    'given back in parts': 'placed, partially_refunded',
    'given back whole': 'placed, refunded',
    'given back, but sent back by the bank': 'placed, paid',
    'disputed and lost': 'placed, paid',
    'disputed and won': 'placed, paid',
    'run out': 'cancelled, cancelled',
  })
})

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

it.each(SEEDS)('ends the same with messages ten times each and shuffled (seed %d)', async (seed) => {
  const { endings, events } = await outOfOrder(at, accountId, { seed, copies: 10 })
  expect(events).toBeGreaterThan(50)
  expect(endings).toEqual(expected)
  expect(await stockDiscrepancies(at.store)).toEqual([])
})

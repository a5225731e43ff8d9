import { expect, it } from 'vitest'
import { disputed, feeGivenBack, feeTaken, refunded, sold, undone, unsold } from './bookings'

it('has two sides that differ, and a name of its own for each booking', () => {
  const refund = { id: 'r', paymentId: 'p', amountMinor: 100, feeMinor: 2, ofSale: true }
  const all = [
    sold('o', 100),
    unsold('o', 100),
    feeTaken('p', 2),
    refunded(refund),
    feeGivenBack(refund),
    disputed('p', 100),
    undone(refunded(refund)),
    undone(disputed('p', 100)),
  ]
  expect(new Set(all.map(({ booking }) => booking)).size).toBe(all.length)
  for (const { debit, credit } of all) expect(debit).not.toBe(credit)
})

it('undoes a booking to the last unit', () => {
  const first = disputed('p', 5500)
  expect(undone(first)).toMatchObject({ debit: first.credit, credit: first.debit, amountMinor: 5500 })
})

it('takes a refund from the sales of a placed order, and from what is owed to the buyer otherwise', () => {
  const refund = { id: 'r', paymentId: 'p', amountMinor: 100 }
  expect(refunded({ ...refund, ofSale: true }).debit).toBe('sales')
  expect(refunded({ ...refund, ofSale: false }).debit).toBe('customer')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookedPayment, StatedPayment } from './books'
import { compareBooks } from './compare-books'
import { findWaiting } from './find-waiting'

const NOW = new Date('2026-11-21T20:00:00Z')
const since = new Date('2026-11-20T00:00:00Z')

function booked(change: Partial<BookedPayment> = {}): BookedPayment {
  return {
    paymentId: 'p1',
    orderId: 'o1',
    orderName: '#1001',
    orderStatus: 'placed',
    provider: 'stripe',
    externalId: 'pi_1',
    state: 'succeeded',
    currency: 'EUR',
    amountMinor: 5500,
    capturedMinor: 5500,
    refundedMinor: 0,
    feeMinor: 110,
    gatewayFeeMinor: 0,
    disputeState: null,
    authorisedUntil: null,
    createdAt: new Date('2026-11-21T19:00:00Z'),
    waiting: [],
    ...change,
  }
}
function stated(change: Partial<StatedPayment> = {}): StatedPayment {
  return {
    externalId: 'pi_1',
    paymentId: 'p1',
    currency: 'EUR',
    capturedMinor: 5500,
    refundedMinor: 0,
    feeMinor: 110,
    ...change,
  }
}
const compare = (ours: BookedPayment[], theirs: StatedPayment[]) =>
  compareBooks({ provider: 'stripe', ours, theirs, since }).map(({ kind, expectedMinor, actualMinor }) => [
    kind,
    expectedMinor,
    actualMinor,
  ])

describe('two books', () => {
  it('agree where the sums do', () => {
    expect(compare([booked()], [stated()])).toEqual([])
    expect(compare([booked()], [stated({ paymentId: null })])).toEqual([])
    const open = booked({ state: 'pending', capturedMinor: 0 })
    expect(compare([open], [])).toEqual([])
    expect(compare([open], [stated({ capturedMinor: 0 })])).toEqual([])
  })

  it('differ by what one of them lacks', () => {
    const open = booked({ state: 'pending', capturedMinor: 0, feeMinor: 110 })
    expect(compare([open], [stated()])).toEqual([['paid_not_booked', 0, 5500]])
    expect(compare([booked()], [])).toEqual([['booked_not_paid', 5500, 0]])
    expect(compare([booked()], [stated({ capturedMinor: 0 })])).toEqual([['booked_not_paid', 5500, 0]])
    expect(compare([booked()], [stated({ capturedMinor: 11_000 })])).toEqual([['amount_differs', 5500, 11_000]])
    expect(compare([open], [stated({ capturedMinor: 5400 })])).toEqual([['amount_differs', 0, 5400]])
    expect(compare([booked()], [stated({ currency: 'USD' })])).toEqual([['currency_differs', null, 5500]])
    expect(compare([booked()], [stated({ refundedMinor: 1000 })])).toEqual([['refund_not_booked', 0, 1000]])
    expect(compare([booked({ refundedMinor: 1000 })], [stated()])).toEqual([['refund_not_made', 1000, 0]])
    expect(compare([booked()], [stated({ feeMinor: 0 })])).toEqual([['fee_differs', 110, 0]])
    expect(compare([], [stated()])).toEqual([['unknown_payment', 0, 5500]])
    expect(compare([], [stated({ refundedMinor: 5500 })])).toEqual([])
  })

  it('say nothing of payments from before what was asked for', () => {
    expect(compare([booked({ createdAt: new Date('2026-11-19T00:00:00Z') })], [])).toEqual([])
  })

  it('give each difference a name of its own, the same each time', () => {
    const amount = fc.integer({ min: 0, max: 3 }).map((n) => n * 1000)
    const ours = fc.uniqueArray(
      fc.record({ paymentId: fc.constantFrom('p1', 'p2', 'p3'), capturedMinor: amount, refundedMinor: amount }),
      { selector: (each) => each.paymentId },
    )
    const theirs = fc.uniqueArray(
      fc.record({ paymentId: fc.constantFrom('p1', 'p2', 'p4'), capturedMinor: amount, refundedMinor: amount }),
      { selector: (each) => each.paymentId },
    )
    fc.assert(
      fc.property(ours, theirs, (a, b) => {
        const ourBooks = a.map((each) => booked({ ...each, externalId: `pi_${each.paymentId}` }))
        const theirBooks = b.map((each) => stated({ ...each, externalId: `pi_${each.paymentId}` }))
        const run = () => compareBooks({ provider: 'stripe', ours: ourBooks, theirs: theirBooks, since })
        const names = run().map(({ fingerprint }) => fingerprint)
        expect(new Set(names).size).toBe(names.length)
        expect(run().map(({ fingerprint }) => fingerprint)).toEqual(names)
        const sums = (books: { capturedMinor: number; refundedMinor: number }[]) =>
          JSON.stringify(books.map((each) => [each.capturedMinor, each.refundedMinor]))
        if (JSON.stringify(a.map((x) => x.paymentId)) === JSON.stringify(b.map((x) => x.paymentId)))
          expect(names.some((name) => !name.startsWith('fee'))).toBe(sums(a) !== sums(b))
      }),
    )
  })
})

describe('what waits', () => {
  const kinds = (payment: BookedPayment) => findWaiting([payment], NOW).map(({ kind }) => kind)
  it('is found when its time is over, not before', () => {
    const at = (text: string) => new Date(`2026-11-21T${text}Z`)
    const pending = { state: 'pending', capturedMinor: 0 }
    expect(kinds(booked({ ...pending, createdAt: at('18:30:00') }))).toEqual([])
    expect(kinds(booked({ ...pending, createdAt: at('17:30:00') }))).toEqual(['payment_waiting'])
    expect(kinds(booked({ ...pending, provider: 'manual', createdAt: at('10:00:00') }))).toEqual([])
    const refund = (createdAt: Date) => booked({ waiting: [{ refundId: 'r1', amountMinor: 100, createdAt }] })
    expect(kinds(refund(at('19:45:00')))).toEqual([])
    expect(findWaiting([refund(at('19:15:00'))], NOW)).toMatchObject([
      { kind: 'refund_waiting', fingerprint: 'refund_waiting:r1', expectedMinor: 100 },
    ])
    const reserved = (authorisedUntil: Date) => booked({ state: 'authorised', capturedMinor: 0, authorisedUntil })
    expect(kinds(reserved(new Date('2026-11-24T00:00:00Z')))).toEqual([])
    expect(kinds(reserved(new Date('2026-11-22T10:00:00Z')))).toEqual(['authorisation_ending'])
    expect(kinds(booked({ disputeState: 'open' }))).toEqual(['dispute_open'])
    expect(kinds(booked({ disputeState: 'won' }))).toEqual([])
    expect(kinds(booked({ orderStatus: 'cancelled' }))).toEqual(['money_without_order'])
    expect(kinds(booked({ orderStatus: 'cancelled', refundedMinor: 5500 }))).toEqual([])
    expect(kinds(booked({ orderStatus: 'cancelled', disputeState: 'lost' }))).toEqual([])
    expect(kinds(booked({ orderStatus: 'cancelled', waiting: refund(at('19:59:00')).waiting }))).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaymentRecordState } from '../payments-schema'
import { PAYMENT_RANK, statesBelow } from './payment-state'

const apply = (state: PaymentRecordState, to: PaymentRecordState) => (statesBelow(to).includes(state) ? to : state)

describe('the state of a payment', () => {
  it('ends at the highest of its events, whatever their order', () => {
    const kinds = fc.constantFrom<PaymentRecordState>('failed', 'cancelled', 'succeeded')
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 10 }), (events) => {
        const end = events.reduce(apply, 'pending' as PaymentRecordState)
        const highest = events.reduce((a, b) => (PAYMENT_RANK[a] >= PAYMENT_RANK[b] ? a : b))
        expect(end).toBe(highest)
      }),
    )
  })
})

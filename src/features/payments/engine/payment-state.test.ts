import { describe, expect, it } from 'vitest'
import { disputeAfter, PAYMENT_RANK, statesBelow } from './payment-state'

describe('the rank of a payment', () => {
  it('lets nothing lift a payment that has its money', () => {
    for (const state of ['pending', 'failed', 'authorised', 'cancelled', 'succeeded'] as const) {
      expect(statesBelow(state)).not.toContain('succeeded')
    }
  })

  it('lets money come for whatever was declined, reserved or given up', () => {
    expect(statesBelow('succeeded').toSorted()).toEqual(['authorised', 'cancelled', 'failed', 'pending'])
    expect(statesBelow('pending')).toEqual([])
    expect(new Set(Object.values(PAYMENT_RANK)).size).toBe(5)
  })

  it('keeps a decided dispute decided', () => {
    expect(disputeAfter(null, 'open')).toBe('open')
    expect(disputeAfter('open', 'lost')).toBe('lost')
    expect(disputeAfter('won', 'open')).toBe('won')
    expect(disputeAfter(null, 'won')).toBe('won')
  })
})

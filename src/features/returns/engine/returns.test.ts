import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnStateSchema } from '../returns-schema'
import { RETURN_TRANSITIONS, type ReturnCause, returnStateAfter } from './return-state-machine'
import { returnableQuantity, returnDeadline } from './returnable'

const CAUSES: ReturnCause[] = ['approve', 'decline', 'cancel', 'receive', 'close']

describe('the states of a return', () => {
  it('end, and pass through approval before anything is received or closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CAUSES), { maxLength: 10 }), (causes) => {
        const passed = ['requested']
        for (const cause of causes) {
          const next = returnStateAfter(returnStateSchema.parse(passed.at(-1)), cause)
          if (next) passed.push(next)
        }
        expect(passed.length).toBeLessThanOrEqual(4)
        expect(new Set(passed).size).toBe(passed.length)
        if (passed.includes('received')) expect(passed).toContain('approved')
        if (passed.includes('closed')) expect(passed.at(-2)).toBe('received')
      }),
    )
  })

  it('know no way out of an end', () => {
    for (const end of ['declined', 'cancelled'] as const) expect(RETURN_TRANSITIONS[end]).toEqual({})
    expect(returnStateAfter('received', 'cancel')).toBeNull()
    expect(returnStateAfter('closed', 'receive')).toBeNull()
  })
})

describe('what can be sent back', () => {
  const sent = {
    id: 'a',
    quantity: 5,
    fulfilledQuantity: 4,
    returnedQuantity: 0,
    refundedQuantity: 0,
    removedQuantity: 0,
  }
  const asked = (state: 'requested' | 'approved' | 'declined' | 'received', quantity: number) => {
    return { state, lines: [{ orderLineId: 'a', quantity }] }
  }
  it('is what was sent and is not back, under way or paid back', () => {
    expect(returnableQuantity(sent, [])).toBe(4)
    expect(returnableQuantity(sent, [asked('requested', 1), asked('approved', 2), asked('declined', 4)])).toBe(1)
    expect(returnableQuantity({ ...sent, returnedQuantity: 2 }, [asked('received', 2)])).toBe(2)
    expect(returnableQuantity({ ...sent, returnedQuantity: 2, refundedQuantity: 3 }, [])).toBe(1)
    expect(returnableQuantity({ ...sent, returnedQuantity: 1, refundedQuantity: 1, removedQuantity: 1 }, [])).toBe(4)
    expect(returnableQuantity({ ...sent, fulfilledQuantity: 0 }, [])).toBe(0)
  })

  it('is asked for within the days after the last parcel', () => {
    const day = new Date('2026-11-01T10:00:00Z')
    expect(returnDeadline(day, 14)?.toISOString()).toBe('2026-11-15T10:00:00.000Z')
    expect(returnDeadline(day, 0)).toBeNull()
    expect(returnDeadline(null, 14)).toBeNull()
  })
})

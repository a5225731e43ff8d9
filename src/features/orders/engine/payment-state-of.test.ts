import { expect, it } from 'vitest'
import { paymentStateOf } from './payment-state-of'

it.each([
  [{ totalMinor: 5500, paidMinor: 0, refundedMinor: 0 }, 'pending'],
  [{ totalMinor: 5500, paidMinor: 5500, refundedMinor: 0 }, 'paid'],
  [{ totalMinor: 5500, paidMinor: 5500, refundedMinor: 1 }, 'partially_refunded'],
  [{ totalMinor: 5500, paidMinor: 5500, refundedMinor: 5500 }, 'refunded'],
  // Paid twice: giving the second payment back leaves the order paid.
  [{ totalMinor: 5500, paidMinor: 11_000, refundedMinor: 0 }, 'paid'],
  [{ totalMinor: 5500, paidMinor: 11_000, refundedMinor: 5500 }, 'paid'],
  [{ totalMinor: 5500, paidMinor: 11_000, refundedMinor: 6000 }, 'partially_refunded'],
  [{ totalMinor: 5500, paidMinor: 11_000, refundedMinor: 11_000 }, 'refunded'],
  // Nothing to pay is paid; a part that was given back is not.
  [{ totalMinor: 0, paidMinor: 0, refundedMinor: 0 }, 'paid'],
  [{ totalMinor: 5500, paidMinor: 3000, refundedMinor: 0 }, 'pending'],
  [{ totalMinor: 5500, paidMinor: 3000, refundedMinor: 3000 }, 'refunded'],
])('%j is %s', (sums, state) => {
  expect(paymentStateOf(sums)).toBe(state)
})

import type { ReturnState } from '../returns-schema'

/** What can befall a return. */
export type ReturnCause = 'approve' | 'decline' | 'cancel' | 'receive' | 'close'

/** The one table of a return's transitions; what is not in it is not possible. Declined, closed and cancelled are ends. */
export const RETURN_TRANSITIONS: Readonly<Record<ReturnState, Partial<Record<ReturnCause, ReturnState>>>> = {
  requested: { approve: 'approved', decline: 'declined', cancel: 'cancelled' },
  approved: { receive: 'received', cancel: 'cancelled' },
  received: { close: 'closed' },
  declined: {},
  closed: {},
  cancelled: {},
}

/** The state after the cause, or null: not possible (any more). */
export function returnStateAfter(state: ReturnState, cause: ReturnCause): ReturnState | null {
  return RETURN_TRANSITIONS[state][cause] ?? null
}

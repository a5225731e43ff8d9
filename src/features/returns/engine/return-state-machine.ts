import type { ReturnState } from '../returns-schema'

/** What can befall a return. */
export type ReturnCause = 'approve' | 'decline' | 'cancel' | 'receive' | 'close' | 'reopen'

/** The one table of a return's transitions; what is not in it is not possible. Declined and cancelled are ends; a closed one is only
 * opened again where the order that was made in exchange came to nothing. */
export const RETURN_TRANSITIONS: Readonly<Record<ReturnState, Partial<Record<ReturnCause, ReturnState>>>> = {
  requested: { approve: 'approved', decline: 'declined', cancel: 'cancelled' },
  approved: { receive: 'received', cancel: 'cancelled' },
  received: { close: 'closed' },
  declined: {},
  closed: { reopen: 'received' },
  cancelled: {},
}

/** The state after the cause, or null: not possible (any more). */
export function returnStateAfter(state: ReturnState, cause: ReturnCause): ReturnState | null {
  return RETURN_TRANSITIONS[state][cause] ?? null
}

'use client'

import { useReducer } from 'react'

/** A count that was typed and not saved yet. */
export interface StockEdit {
  readonly variantId: string
  readonly locationId: string
  readonly onHand: number
  /** What was there when it was typed. */
  readonly expectedOnHand: number
  /** What is counted, and where, for messages. */
  readonly label: string
}

type Edits = ReadonlyMap<string, StockEdit>

interface State {
  readonly edits: Edits
  readonly undo: readonly Edits[]
  readonly redo: readonly Edits[]
}

type Action =
  | { readonly kind: 'set'; readonly edits: readonly StockEdit[] }
  | { readonly kind: 'drop'; readonly keys: readonly string[] }
  | { readonly kind: 'undo' | 'redo' | 'reset' }

const STEPS = 100

export function editKey({ variantId, locationId }: Pick<StockEdit, 'variantId' | 'locationId'>): string {
  return `${variantId} ${locationId}`
}

function reduce(state: State, action: Action): State {
  const { edits, undo, redo } = state
  switch (action.kind) {
    case 'undo': {
      const before = undo.at(-1)
      return before ? { edits: before, undo: undo.slice(0, -1), redo: [...redo, edits] } : state
    }
    case 'redo': {
      const after = redo.at(-1)
      return after ? { edits: after, undo: [...undo, edits], redo: redo.slice(0, -1) } : state
    }
    case 'reset':
      return { edits: new Map(), undo: [], redo: [] }
    case 'set':
    case 'drop': {
      const next = new Map(edits)
      if (action.kind === 'drop') for (const key of action.keys) next.delete(key)
      else for (const edit of action.edits) write(next, edit)
      return { edits: next, undo: [...undo.slice(-STEPS), edits], redo: [] }
    }
  }
}

/** A count that is what was there is no change. */
function write(edits: Map<string, StockEdit>, edit: StockEdit): void {
  const expectedOnHand = edits.get(editKey(edit))?.expectedOnHand ?? edit.expectedOnHand
  if (edit.onHand === expectedOnHand) edits.delete(editKey(edit))
  else edits.set(editKey(edit), { ...edit, expectedOnHand })
}

export interface StockEdits {
  readonly edits: Edits
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly set: (edits: readonly StockEdit[]) => void
  readonly drop: (keys: readonly string[]) => void
  /** Keeps what was typed, now that something else is there. */
  readonly rebase: (edit: StockEdit, onHand: number) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly reset: () => void
}

/** The counts as typed, over all pages of the list, with undo and redo. */
export function useStockEdits(): StockEdits {
  const [{ edits, undo, redo }, dispatch] = useReducer(reduce, { edits: new Map(), undo: [], redo: [] })
  return {
    edits,
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
    set: (changed) => dispatch({ kind: 'set', edits: changed }),
    drop: (keys) => dispatch({ kind: 'drop', keys }),
    rebase: (edit, onHand) => {
      dispatch({ kind: 'drop', keys: [editKey(edit)] })
      dispatch({ kind: 'set', edits: [{ ...edit, expectedOnHand: onHand }] })
    },
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    reset: () => dispatch({ kind: 'reset' }),
  }
}

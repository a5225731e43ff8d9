'use client'

import { useMemo, useReducer } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import type { EditorVariant, VariantChange } from '../../product-admin-schema'

/** One variant as it is edited. */
export type VariantRow = Omit<EditorVariant, 'valueIds'>

export interface RowPatch {
  readonly id: string
  readonly values: Partial<VariantRow>
}

interface State {
  readonly rows: readonly VariantRow[]
  readonly removed: readonly string[]
  readonly undo: readonly { rows: readonly VariantRow[]; removed: readonly string[] }[]
}

type Action =
  | { readonly kind: 'patch'; readonly patches: readonly RowPatch[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'reset'; readonly rows: readonly VariantRow[] }

const UNDO_STEPS = 100

function reduce(state: State, action: Action): State {
  const undo = [...state.undo.slice(-UNDO_STEPS), { rows: state.rows, removed: state.removed }]
  switch (action.kind) {
    case 'patch': {
      const byId = new Map(action.patches.map((patch) => [patch.id, patch.values]))
      return { ...state, undo, rows: state.rows.map((row) => ({ ...row, ...byId.get(row.id) })) }
    }
    case 'remove':
      return { ...state, undo, removed: [...state.removed, ...action.ids] }
    case 'undo': {
      const last = state.undo.at(-1)
      return last ? { ...last, undo: state.undo.slice(0, -1) } : state
    }
    case 'reset':
      return { rows: action.rows, removed: [], undo: [] }
  }
}

export interface VariantRows {
  /** Those that are not removed. */
  readonly rows: readonly VariantRow[]
  readonly changes: readonly VariantChange[]
  readonly removedIds: readonly string[]
  readonly dirty: boolean
  readonly canUndo: boolean
  readonly patch: (patches: readonly RowPatch[]) => void
  readonly remove: (ids: readonly string[]) => void
  readonly undo: () => void
  readonly reset: (rows: readonly VariantRow[]) => void
}

/** The variants as edited, with undo, and what differs from what is stored. */
export function useVariantRows(stored: readonly VariantRow[]): VariantRows {
  const [state, dispatch] = useReducer(reduce, { rows: stored, removed: [], undo: [] })
  const changes = useMemo(() => changesOf(stored, state), [stored, state])
  return {
    rows: state.rows.filter((row) => !state.removed.includes(row.id)),
    changes,
    removedIds: state.removed,
    dirty: changes.length > 0 || state.removed.length > 0,
    canUndo: state.undo.length > 0,
    patch: (patches) => dispatch({ kind: 'patch', patches }),
    remove: (ids) => dispatch({ kind: 'remove', ids }),
    undo: () => dispatch({ kind: 'undo' }),
    reset: (rows) => dispatch({ kind: 'reset', rows }),
  }
}

function changesOf(stored: readonly VariantRow[], { rows, removed }: State): VariantChange[] {
  const before = new Map(stored.map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const old = before.get(row.id)
    if (!old || removed.includes(row.id) || old === row) return []
    const change = changeOf(old, row)
    return Object.keys(change).length > 1 ? [change] : []
  })
}

const COLUMNS = [
  'sku',
  'barcode',
  'costMinor',
  'weightGrams',
  'requiresShipping',
  'imageAssetId',
  'tracked',
  'allowBackorder',
] as const

function changeOf(old: VariantRow, row: VariantRow): VariantChange {
  const changed = COLUMNS.filter((column) => old[column] !== row[column])
  return {
    id: row.id,
    ...Object.fromEntries(changed.map((column) => [column, row[column]])),
    ...(JSON.stringify(old.prices) === JSON.stringify(row.prices) ? {} : { prices: pricesOf(old, row) }),
    ...(old.onHand === row.onHand ? {} : { stock: { onHand: row.onHand, expectedOnHand: old.onHand } }),
  }
}

/** With a null amount for each currency that lost its price. */
function pricesOf(old: VariantRow, row: VariantRow): VariantChange['prices'] {
  const gone = old.prices.filter(({ currency }) => !row.prices.some((price) => price.currency === currency))
  return [...row.prices, ...gone.map(({ currency }) => ({ currency, amountMinor: null, compareAtMinor: null }))].map(
    (price) => ({ ...price, currency: price.currency as CurrencyCode }),
  )
}

type VariantPrice = VariantRow['prices'][number]
const NO_PRICE = { amountMinor: null, compareAtMinor: null, minimumMinor: null }

/** The prices with one currency's changed; without an amount there is no price. */
export function withPrice(
  row: VariantRow,
  currency: string,
  change: Partial<Omit<VariantPrice, 'currency' | 'amountMinor'>> & { amountMinor?: number | null },
): VariantRow['prices'] {
  const { amountMinor, ...rest } = { ...NO_PRICE, ...priceIn(row, currency), ...change, currency }
  const others = row.prices.filter((price) => price.currency !== currency)
  return amountMinor === null ? others : [...others, { ...rest, amountMinor }]
}

export function priceIn(row: VariantRow, currency: string) {
  return row.prices.find((price) => price.currency === currency) ?? null
}

import { parseDecimalText } from '@/ui/decimal-text'
import type { SheetColumn, SheetPatch } from '@/ui/data-sheet/use-sheet-cells'
import type { InventoryLocation, InventoryRow } from '../inventory-schema'
import { editKey, type StockEdit } from './use-stock-edits'

const MOST_PIECES = 10_000_000

/** A variant as it stands in the sheet: with the counts that were typed. */
export interface StockRow {
  readonly id: string
  readonly level: InventoryRow
  /** By location. */
  readonly onHand: Readonly<Record<string, number>>
  /** With what was typed. */
  readonly available: number
}

export interface StockColumn extends SheetColumn<StockRow> {
  readonly locationId: string
  readonly name: string
}

/** The variants with what was typed over what is stored. */
export function stockRows(
  levels: readonly InventoryRow[],
  locations: readonly InventoryLocation[],
  edits: ReadonlyMap<string, StockEdit>,
): StockRow[] {
  return levels.map((level) => {
    const onHand: Record<string, number> = {}
    let available = level.available
    for (const { id: locationId } of locations) {
      const stored = storedAt(level, locationId)
      const edit = edits.get(editKey({ variantId: level.variantId, locationId }))
      onHand[locationId] = edit?.onHand ?? stored
      available += onHand[locationId] - stored
    }
    return { id: level.variantId, level, onHand, available }
  })
}

export function storedAt(level: InventoryRow, locationId: string): number {
  return level.places.find((place) => place.locationId === locationId)?.onHand ?? 0
}

/** Whether pieces of the variant are counted for itself. */
export function isCounted({ tracked, composed }: InventoryRow): boolean {
  return tracked && !composed
}

/** One column of counts for each location. */
export function stockColumns(locations: readonly InventoryLocation[]): StockColumn[] {
  return locations.map(({ id: locationId, name }) => ({
    locationId,
    name,
    numeric: true,
    text: (row) => (isCounted(row.level) ? String(row.onHand[locationId] ?? 0) : ''),
    patch: (row, text) => {
      const count = text.trim() === '' ? 0 : parseDecimalText(text, 0)
      if (!isCounted(row.level) || count === null || count < 0 || count > MOST_PIECES) return null
      return { onHand: { ...row.onHand, [locationId]: count } }
    },
  }))
}

/** What patches of the sheet change of what is stored. */
export function editsOf(
  patches: readonly SheetPatch<StockRow>[],
  rows: readonly StockRow[],
  columns: readonly StockColumn[],
): StockEdit[] {
  return patches.flatMap(({ id, values }) => {
    const row = rows.find((one) => one.id === id)
    if (!row || !values.onHand) return []
    const { onHand } = values
    return columns.flatMap(({ locationId, name }) => {
      const typed = onHand[locationId]
      if (typed === undefined || typed === row.onHand[locationId]) return []
      const expectedOnHand = storedAt(row.level, locationId)
      return [{ variantId: id, locationId, onHand: typed, expectedOnHand, label: `${nameOf(row.level)}, ${name}` }]
    })
  })
}

export function nameOf({ productTitle, variantTitle }: Pick<InventoryRow, 'productTitle' | 'variantTitle'>): string {
  return variantTitle === '' ? productTitle : `${productTitle} · ${variantTitle}`
}

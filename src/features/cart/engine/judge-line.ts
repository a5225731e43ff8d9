import type { LineProblem } from '../cart-schema'

export interface JudgedLine {
  readonly quantity: number
  readonly isActive: boolean
  readonly unitPriceMinor: number | null
  readonly available: number | null
}

/** What stands between a line and its being bought, the gravest first; null: nothing. */
export function judgeLine(line: JudgedLine): LineProblem | null {
  if (!line.isActive || line.unitPriceMinor === null) return 'unavailable'
  if (line.available === null || line.available >= line.quantity) return null
  return line.available === 0 ? 'out_of_stock' : 'insufficient'
}

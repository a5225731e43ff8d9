/** Of a variant's price history in one currency, in minor units; null where there is no such row. */
export interface PriceMemory {
  /** The newest price. */
  readonly lastMinor: number | null
  /** The lowest of the thirty days before that came. */
  readonly lowestBeforeLastMinor: number | null
  /** The lowest of the thirty days until now. */
  readonly lowestUntilNowMinor: number | null
}

/**
 * The lowest price of the thirty days before a reduction to `paidMinor` began, or null where it never cost anything else. Until the history has
 * heard of the reduction, it began just now.
 */
export function lowestBefore(paidMinor: number, memory: PriceMemory): number | null {
  return memory.lastMinor === paidMinor ? memory.lowestBeforeLastMinor : memory.lowestUntilNowMinor
}

/** The price that is struck through beside a reduced one, or null: the merchant's own former price where that is the higher. */
export function formerPrice(paidMinor: number, unitPriceMinor: number, compareAtMinor: number | null): number | null {
  const former = Math.max(unitPriceMinor, compareAtMinor ?? 0)
  return former > paidMinor ? former : null
}

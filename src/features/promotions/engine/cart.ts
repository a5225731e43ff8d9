import { multiplyMinor } from '@/lib/money'
import { PPM } from '@/lib/rate'
import { storeMinuteOfDay, storeWeekday } from '@/lib/dates'
import type { LineFacts, PromotionFacts } from '../facts-schema'
import { Scope } from './scope'

/** A line with what conditions and actions ask of it worked out once. Texts are in lower case. */
export interface CartLine {
  /** Its place among the lines sorted by id: nothing depends on the order in which they came. */
  readonly index: number
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly subtotalMinor: number
  /** The whole line is never taken below this. */
  readonly floorMinor: number
  readonly onSale: boolean
  readonly sku: string | null
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  /** The deepest category of each path. */
  readonly ownCategoryIds: readonly string[]
  /** These and all above them: that is how a category counts its descendants. */
  readonly categoryIds: readonly string[]
  readonly collectionIds: readonly string[]
}

export interface StoreClock {
  /** Monday 1 … Sunday 7. */
  readonly weekday: number
  /** Since midnight, 0 to 1439. */
  readonly minute: number
}

/** Lowest price of one piece: the variant's own minimum, and cost ÷ (1 − margin) rounded up. */
function floorOfPiece(line: LineFacts, minimumMarginPpm: number | null): number {
  const byMargin =
    line.costMinor === null || minimumMarginPpm === null
      ? 0
      : Number(
          (BigInt(line.costMinor) * BigInt(PPM) + BigInt(PPM - minimumMarginPpm - 1)) / BigInt(PPM - minimumMarginPpm),
        )
  return Math.max(line.minimumPriceMinor ?? 0, byMargin)
}

function prepareLine(line: LineFacts, index: number, minimumMarginPpm: number | null): CartLine {
  return {
    index,
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    subtotalMinor: multiplyMinor(line.unitPriceMinor, line.quantity),
    floorMinor: multiplyMinor(floorOfPiece(line, minimumMarginPpm), line.quantity),
    onSale: line.compareAtMinor !== null && line.compareAtMinor > line.unitPriceMinor,
    sku: line.sku?.toLowerCase() ?? null,
    vendor: line.vendor.toLowerCase(),
    productType: line.productType.toLowerCase(),
    tags: line.tags.map((tag) => tag.toLowerCase()),
    ownCategoryIds: line.categoryPaths.flatMap((path) => path.slice(-1)),
    categoryIds: [...new Set(line.categoryPaths.flat())],
    collectionIds: line.collectionIds,
  }
}

/** Throws `RangeError` where two lines have the same id, or an amount passes a safe integer. */
export function prepareCart(facts: PromotionFacts): Cart {
  const sorted = facts.lines.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  if (sorted.some((line, index) => line.id === sorted[index - 1]?.id))
    throw new RangeError('Two lines have the same id')
  const lines = sorted.map((line, index) => prepareLine(line, index, facts.minimumMarginPpm))
  return new Cart(facts, lines)
}

/** The facts, ready to be asked many times. */
export class Cart {
  readonly facts: PromotionFacts
  readonly lines: readonly CartLine[]
  /** All lines, before any promotion. */
  readonly whole: Scope
  /** Each line by itself. */
  readonly items: readonly Scope[]
  readonly nowMs: number
  readonly clock: () => StoreClock

  constructor(facts: PromotionFacts, lines: readonly CartLine[]) {
    this.facts = facts
    this.lines = lines
    this.whole = new Scope(this, lines)
    this.items = lines.map((line) => new Scope(this, [line]))
    this.nowMs = Date.parse(facts.now)
    this.clock = storeClock(facts)
  }
}

/** Asked for by few promotions, and not cheap: worked out once, and only then. */
function storeClock({ now, timeZone }: PromotionFacts): () => StoreClock {
  let clock: StoreClock | undefined
  return () => {
    const instant = new Date(now)
    clock ??= { weekday: storeWeekday(instant, timeZone), minute: storeMinuteOfDay(instant, timeZone) }
    return clock
  }
}

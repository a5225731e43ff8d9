import type { LineFacts, PromotionFacts } from '../facts-schema'
import type { Promotion } from '../promotions-schema'
import { type CompiledPromotion, compilePromotions } from './compile-promotions'
import { nextChange } from './next-change'
import { priceCatalogue } from './price-catalogue'
import { isOn } from './schedule'

/** What one piece of a variant costs on sale. */
export interface SalePrice {
  readonly priceMinor: number
  /** When what lowers it goes off; null: not planned. */
  readonly endsAt: Date | null
}

/** What of a store's settings sale prices depend on. */
export interface SaleShop extends Pick<PromotionFacts, 'timeZone' | 'minimumMarginPpm'> {
  readonly country: string
  readonly pricesIncludeTax: boolean
}

/** A store's sale promotions, on or to come. */
export interface Sales {
  readonly shop: SaleShop
  /** The first instant after `now` at which one of them comes on or goes off, or null. */
  changesAfter(now: Date): Date | null
  /** Whether any is on. */
  areOn(now: Date): boolean
  /** Prices of the items that are on sale at an instant, by variant. Minor units of the currency. */
  priceAt(items: readonly LineFacts[], at: { now: Date; currency: PromotionFacts['currency'] }): Map<string, SalePrice>
  /**
   * The first instant after `now`, within a day, at which one of these items costs something else, or null: when a page about
   * them is out of date.
   */
  nextPriceChange(items: readonly LineFacts[], at: { now: Date; currency: PromotionFacts['currency'] }): Date | null
}

/** From one change to the next everything about schedules stays as it is: worked out once for each such phase. */
interface Phase {
  readonly fromMs: number
  readonly untilMs: number | null
  readonly on: readonly Promotion[]
  readonly endsAt: ReadonlyMap<string, number | null>
}

const DAY = 24 * 60 * 60_000
/** Changes that a page looks ahead for: with more in a day, it asks again at the last of these. */
const MOST_CHANGES = 8

export function compileSales(promotions: readonly Promotion[], shop: SaleShop): Sales {
  const { timeZone, minimumMarginPpm } = shop
  const compiled = compilePromotions(promotions)
  let latest: Phase | null = null

  const phaseAt = (nowMs: number): Phase => {
    const known = latest
    if (known && nowMs >= known.fromMs && (known.untilMs === null || nowMs < known.untilMs)) return known
    const phase = openPhase(compiled.promotions, nowMs, timeZone)
    if (!known || nowMs >= known.fromMs) latest = phase
    return phase
  }
  const priceAt: Sales['priceAt'] = (items, { now, currency }) => {
    const phase = phaseAt(now.getTime())
    if (phase.on.length === 0) return new Map()
    const prices = priceCatalogue(compiled, items, { timeZone, minimumMarginPpm, currency, now: now.toISOString() })
    return new Map(
      [...prices].map(([variantId, { priceMinor, promotionIds }]) => {
        const ends = promotionIds.map((id) => phase.endsAt.get(id) ?? Infinity)
        return [variantId, { priceMinor, endsAt: instant(Math.min(...ends)) }]
      }),
    )
  }
  const pricesOf = (items: readonly LineFacts[], at: Parameters<Sales['priceAt']>[1]) =>
    JSON.stringify([...priceAt(items, at)].map(([id, { priceMinor }]) => [id, priceMinor]))

  return {
    shop,
    changesAfter: (now) => instant(phaseAt(now.getTime()).untilMs),
    areOn: (now) => phaseAt(now.getTime()).on.length > 0,
    priceAt,
    nextPriceChange: (items, { now, currency }) => {
      const shown = pricesOf(items, { now, currency })
      let at = phaseAt(now.getTime()).untilMs
      for (let looked = 0; at !== null && at - now.getTime() <= DAY; looked += 1) {
        if (looked === MOST_CHANGES || pricesOf(items, { now: new Date(at), currency }) !== shown) return new Date(at)
        at = openPhase(compiled.promotions, at, timeZone).untilMs
      }
      return null
    },
  }
}

function openPhase(promotions: readonly CompiledPromotion[], nowMs: number, timeZone: string): Phase {
  const changes = promotions.map(({ promotion, schedule }) => ({
    promotion,
    isOn: isOn(schedule, nowMs, timeZone),
    at: nextChange(schedule, nowMs, timeZone),
  }))
  const untilMs = Math.min(...changes.map(({ at }) => at ?? Infinity))
  return {
    fromMs: nowMs,
    untilMs: Number.isFinite(untilMs) ? untilMs : null,
    on: changes.flatMap((one) => (one.isOn ? one.promotion : [])),
    endsAt: new Map(changes.map(({ promotion, at }) => [promotion.id, at])),
  }
}

function instant(ms: number | null): Date | null {
  return ms !== null && Number.isFinite(ms) ? new Date(ms) : null
}

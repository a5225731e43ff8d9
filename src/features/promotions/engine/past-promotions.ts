import type { Promotion } from '../promotions-schema'
import { type CompiledPromotions, compilePromotions } from './compile-promotions'

/** For one set of promotions that orders had: those alone, and with the one that is tried. */
export interface PastChoice {
  readonly without: CompiledPromotions
  readonly with: CompiledPromotions
}

/** As it was used: an order that had it need not be judged again by clock, code or limits. */
function asUsed(promotion: Promotion): Promotion {
  return {
    ...promotion,
    trigger: 'automatic',
    schedule: { startsAt: null, endsAt: null, windows: [] },
    limits: { totalUses: null, usesPerCustomer: null, usesPerCode: null, budget: null },
  }
}

/**
 * As if it had been on all the while, with its code known to everybody: its hours of the week and its limits hold, its start and end
 * do not.
 */
function asTried(promotion: Promotion): Promotion {
  return {
    ...promotion,
    trigger: 'automatic',
    schedule: { ...promotion.schedule, startsAt: null, endsAt: null },
    limits: { ...promotion.limits, usesPerCode: null },
  }
}

/** Compiles each set of promotions that orders had once, however many orders had it. */
export class PastPromotions {
  readonly #tried: Promotion
  readonly #known = new Map<string, Promotion>()
  readonly #choices = new Map<string, PastChoice>()

  constructor(tried: Promotion) {
    this.#tried = asTried(tried)
  }

  get giftVariantIds(): readonly string[] {
    return compilePromotions([this.#tried]).giftVariantIds
  }

  /** Those of the ids that it was never told of. */
  unknown(ids: readonly string[]): string[] {
    return [...new Set(ids)].filter((id) => !this.#known.has(id) && id !== this.#tried.id)
  }

  know(promotions: readonly Promotion[]): void {
    for (const promotion of promotions) this.#known.set(promotion.id, asUsed(promotion))
  }

  /** Promotions that are gone are left out; the one that is tried is not among those that an order had. */
  choiceFor(hadIds: readonly string[]): PastChoice {
    const ids = [...new Set(hadIds)].filter((id) => id !== this.#tried.id && this.#known.has(id)).toSorted()
    const key = ids.join(' ')
    const known = this.#choices.get(key)
    if (known) return known
    const had = ids.flatMap((id) => this.#known.get(id) ?? [])
    const choice = { without: compilePromotions(had), with: compilePromotions([...had, this.#tried]) }
    this.#choices.set(key, choice)
    return choice
  }
}

import type { Amounts } from '../amounts-schema'
import { isSalePrice, type Promotion } from '../promotions-schema'

/** What is written beside a promotion's document, for lists and queries to ask. */
export interface PromotionColumns {
  readonly trigger: Promotion['trigger']
  readonly salePrice: boolean
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly maxUses: number | null
  readonly maxUsesEach: number | null
  /** The most it may give, by currency. */
  readonly budget: Amounts | null
}

/** The columns that follow from the document: they are never written otherwise. */
export function columnsOf(rules: Omit<Promotion, 'id' | 'name' | 'createdAt'>): PromotionColumns {
  const { trigger, schedule, limits } = rules
  return {
    trigger,
    salePrice: isSalePrice(rules),
    startsAt: schedule.startsAt === null ? null : new Date(schedule.startsAt),
    endsAt: schedule.endsAt === null ? null : new Date(schedule.endsAt),
    maxUses: limits.totalUses,
    maxUsesEach: limits.usesPerCustomer,
    budget: limits.budget,
  }
}

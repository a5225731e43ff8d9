import { normalizeCode } from '@/features/promotions/facts-schema'
import { isSalePrice, type PromotionInput, promotionSchema } from '@/features/promotions/promotions-schema'
import { newId } from '@/lib/ids'
import { emptyTags } from '@/server/cache/caches'
import { tags } from '@/server/cache/tags'
import type { TestStore } from '../create-test-store'

export interface TestCode {
  readonly code: string
  readonly maxUses?: number
  readonly endsAt?: Date
  readonly startsAt?: Date
  readonly customerId?: string
}

export interface LivePromotion {
  readonly id: string
  /** Of its codes, in their order. */
  readonly codeIds: readonly string[]
}

/** Puts a promotion of a store on, with codes, as the admin would save it; what the relay does after the commit included. */
export async function livePromotion(
  store: TestStore,
  input: Partial<PromotionInput> & Pick<PromotionInput, 'actions'>,
  options: { codes?: readonly TestCode[]; state?: string } = {},
): Promise<LivePromotion> {
  const { codes = [], state = 'live' } = options
  const trigger = codes.length > 0 ? 'codes' : 'automatic'
  const identity = { id: newId(), name: 'Offer', createdAt: new Date().toISOString() }
  const { id, name, createdAt, ...rules } = promotionSchema.parse({ trigger, ...identity, ...input })
  const rows = codes.map(({ code, ...rest }) => ({ id: newId(), code: normalizeCode(code), ...rest }))
  await store.run(async (ctx) => {
    await ctx.db.promotion.create({
      data: {
        id,
        name,
        createdAt,
        state,
        trigger: rules.trigger,
        salePrice: isSalePrice(rules),
        rules: JSON.parse(JSON.stringify(rules)),
        startsAt: rules.schedule.startsAt,
        endsAt: rules.schedule.endsAt,
        maxUses: rules.limits.totalUses,
        maxUsesEach: rules.limits.usesPerCustomer,
        codes: { create: rows },
      },
    })
  })
  promotionsChanged(store)
  return { id, codeIds: rows.map((row) => row.id) }
}

/** What the relay does after `promotion.changed`. */
export function promotionsChanged(store: TestStore): void {
  emptyTags([tags.promotions(store.entry.id)])
}

/** Ends all of a store's promotions, for the next test. */
export async function noPromotions(store: TestStore): Promise<void> {
  await store.run((ctx) => ctx.db.promotion.updateMany({ data: { state: 'paused' } }))
  promotionsChanged(store)
}

import { v7 } from 'uuid'
import { promotionSchema, isSalePrice, type PromotionInput } from '@/features/promotions/promotions-schema'
import { refreshSalePricesJob } from '@/features/catalog/server/jobs/refresh-sale-prices-job'
import { emptyTags } from '@/server/cache/caches'
import { tagsOfEvent } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'

type Rules = Omit<PromotionInput, 'id' | 'createdAt' | 'name'>

/** 20 % off, as a sale price. */
export const TWENTY_OFF: Rules = { actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 200_000 }] }

/** Saves a promotion as the admin does, live, and empties what the relay would empty. */
export async function putPromotion(
  ctx: StoreContext,
  rules: Rules,
  options: { id?: string; name?: string; state?: 'draft' | 'live' | 'paused' } = {},
): Promise<string> {
  const { id = v7(), name = 'Sale', state = 'live' } = options
  const {
    id: _,
    name: __,
    createdAt: ___,
    ...full
  } = promotionSchema.parse({ ...rules, id, name, createdAt: ctx.now.toISOString() })
  const { startsAt, endsAt } = full.schedule
  const salePrice = isSalePrice(full)
  const data = {
    name,
    state,
    trigger: full.trigger,
    salePrice,
    rules: full as object,
    startsAt: startsAt && new Date(startsAt),
    endsAt: endsAt && new Date(endsAt),
  }
  await ctx.db.promotion.upsert({ where: { id }, create: { id, ...data, createdAt: ctx.now }, update: data })
  emptyTags(tagsOfEvent(ctx.store.id, 'promotion.changed', { promotionIds: [id], salePrice }))
  return id
}

/** What the job does at the instant, and what the relay does after it. */
export async function refreshSales(ctx: StoreContext): Promise<void> {
  await refreshSalePricesJob.handle(ctx, {})
  emptyTags(tagsOfEvent(ctx.store.id, 'prices.changed', { productIds: [] }))
}

import type { Prisma } from '@/generated/store/client'
import type { Amounts } from '../amounts-schema'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { PromotionState } from '../promotion-admin-schema'

export interface LockedPromotion {
  readonly id: string
  readonly name: string
  readonly state: PromotionState
  readonly salePrice: boolean
  readonly rules: unknown
  readonly uses: number
  readonly version: number
  readonly createdAt: Date
  readonly hasCodes: boolean
  /** Whether an order ever had it, even one that was cancelled since. */
  readonly wasUsed: boolean
}

/** A promotion's row, locked until the transaction ends, or null. One statement. */
export async function lockPromotion(ctx: StoreContext, id: string): Promise<LockedPromotion | null> {
  const [row] = await ctx.db.$queryRaw<LockedPromotion[]>`
    SELECT p.id, p.name, p.state, p.sale_price AS "salePrice", p.rules, p.uses, p.version, p.created_at AS "createdAt",
      EXISTS (SELECT 1 FROM promotion_code c WHERE c.promotion_id = p.id) AS "hasCodes",
      EXISTS (SELECT 1 FROM promotion_redemption r WHERE r.promotion_id = p.id) AS "wasUsed"
    FROM promotion p WHERE p.id = ${id}::uuid FOR UPDATE OF p`
  return row ?? null
}

export interface PromotionWrite {
  readonly name: string
  /** As JSON. */
  readonly rules: Prisma.InputJsonObject
  readonly trigger: string
  readonly salePrice: boolean
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly maxUses: number | null
  readonly maxUsesEach: number | null
}

/** Adds a draft. @returns its id */
export async function insertPromotion(ctx: StoreContext, write: PromotionWrite): Promise<string> {
  const id = newId()
  const { now } = ctx
  await ctx.db.promotion.create({ data: { id, ...write, createdAt: now, updatedAt: now } })
  return id
}

export async function updatePromotion(ctx: StoreContext, id: string, write: PromotionWrite): Promise<void> {
  await ctx.db.promotion.update({ where: { id }, data: { ...write, version: { increment: 1 }, updatedAt: ctx.now } })
}

export async function updatePromotionState(ctx: StoreContext, id: string, state: PromotionState): Promise<void> {
  await ctx.db.promotion.update({ where: { id }, data: { state, version: { increment: 1 }, updatedAt: ctx.now } })
}

/** Its codes, budgets and redemptions go with it. */
export async function deletePromotionRow(ctx: StoreContext, id: string): Promise<void> {
  await ctx.db.promotion.deleteMany({ where: { id } })
}

/**
 * Writes down the most that the promotion may give in each currency; what it has given stays. There is a row for every currency of a
 * budget, so that redemption can take from it by one conditional update. One statement.
 */
export async function writeBudget(ctx: StoreContext, promotionId: string, budget: Amounts | null): Promise<void> {
  const amounts = Object.entries(budget ?? {}).map(([currency, amountMinor]) => ({ currency, amountMinor }))
  const currencies = amounts.map(({ currency }) => currency)
  await ctx.db.$executeRaw`
    WITH lifted AS (
      UPDATE promotion_given SET budget_minor = NULL
      WHERE promotion_id = ${promotionId}::uuid AND currency <> ALL(${currencies}::text[])
    )
    INSERT INTO promotion_given (promotion_id, currency, amount_minor, budget_minor)
    SELECT ${promotionId}::uuid, b.currency, 0, b.budget_minor
    FROM unnest(${currencies}::text[], ${amounts.map(({ amountMinor }) => BigInt(amountMinor))}::bigint[]) AS b(currency, budget_minor)
    ON CONFLICT (promotion_id, currency) DO UPDATE SET budget_minor = excluded.budget_minor`
}

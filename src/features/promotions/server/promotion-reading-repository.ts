import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'

export interface PromotionHeadRow {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly shownState: string
  readonly trigger: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly uses: number
  readonly maxUses: number | null
  readonly given: readonly { currency: string; amountMinor: number; budgetMinor: number | null }[]
  readonly codeCount: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface PromotionListRow extends PromotionHeadRow {
  readonly kinds: readonly string[]
  readonly firstCode: string | null
}

export interface PromotionFilter {
  /** Part of the name; "" for all. */
  readonly text: string
  /** The whole of a code, as codes are kept. */
  readonly code: string
  readonly states: readonly string[]
  readonly kinds: readonly string[]
  readonly triggers: readonly string[]
}

export interface PromotionPosition {
  readonly createdAt: Date
  readonly id: string
}

/** The state as people see it: the column, the clock and the uses together. The one place that says so. */
const shownState = (now: Date) => Prisma.sql`
  CASE WHEN p.state <> 'live' THEN p.state
    WHEN p.ends_at <= ${now} OR p.uses >= p.max_uses THEN 'expired'
    WHEN p.starts_at > ${now} THEN 'scheduled'
    ELSE 'active' END`

const head = (now: Date) => Prisma.sql`
  p.id, p.name, p.state, ${shownState(now)} AS "shownState", p.trigger, p.starts_at AS "startsAt", p.ends_at AS "endsAt",
  p.uses, p.max_uses AS "maxUses", p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM promotion_code c WHERE c.promotion_id = p.id) AS "codeCount",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('currency', g.currency, 'amountMinor', g.amount_minor, 'budgetMinor', g.budget_minor)
      ORDER BY g.amount_minor DESC, g.currency)
    FROM promotion_given g WHERE g.promotion_id = p.id AND (g.amount_minor > 0 OR g.budget_minor IS NOT NULL)), '[]') AS given`

/** A page of promotions, the newest first. One statement. */
export function selectPromotions(
  ctx: StoreContext,
  filter: PromotionFilter,
  page: { after: PromotionPosition | null; limit: number },
): Promise<PromotionListRow[]> {
  const { createdAt = null, id = null } = page.after ?? {}
  return ctx.db.$queryRaw<PromotionListRow[]>`
    SELECT ${head(ctx.now)},
      ARRAY(SELECT a.action ->> 'kind' FROM jsonb_array_elements(p.rules -> 'actions') WITH ORDINALITY AS a(action, place)
        ORDER BY a.place) AS kinds,
      (SELECT c.code FROM promotion_code c WHERE c.promotion_id = p.id ORDER BY c.created_at, c.id LIMIT 1) AS "firstCode"
    FROM promotion p
    WHERE ${conditionOf(ctx, filter)}
      AND (${createdAt}::timestamptz IS NULL OR (p.created_at, p.id) < (${createdAt}::timestamptz, ${id}::uuid))
    ORDER BY p.created_at DESC, p.id DESC
    LIMIT ${page.limit}`
}

/** How many promotions the filter matches, and how many there are in each state. One statement. */
export async function countPromotions(
  ctx: StoreContext,
  filter: PromotionFilter,
): Promise<{ total: number; counts: Readonly<Record<string, number>> }> {
  const rows = await ctx.db.$queryRaw<{ state: string; count: number; matching: number }[]>`
    SELECT ${shownState(ctx.now)} AS state, count(*)::int AS count,
      (count(*) FILTER (WHERE ${conditionOf(ctx, filter)}))::int AS matching
    FROM promotion p GROUP BY 1`
  return {
    total: rows.reduce((sum, { matching }) => sum + matching, 0),
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  }
}

function conditionOf(ctx: StoreContext, filter: PromotionFilter): Prisma.Sql {
  const { text, code, states, kinds, triggers } = filter
  const conditions: Prisma.Sql[] = [Prisma.sql`true`]
  if (text !== '') {
    const like = `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    conditions.push(Prisma.sql`(lower(p.name) LIKE ${like}
      OR EXISTS (SELECT 1 FROM promotion_code c WHERE c.code = ${code} AND c.promotion_id = p.id))`)
  }
  if (states.length > 0) conditions.push(Prisma.sql`${shownState(ctx.now)} = ANY(${[...states]}::text[])`)
  if (triggers.length > 0) conditions.push(Prisma.sql`p.trigger = ANY(${[...triggers]}::text[])`)
  if (kinds.length > 0) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT 1 FROM jsonb_array_elements(p.rules -> 'actions') a WHERE a ->> 'kind' = ANY(${[...kinds]}::text[]))`)
  }
  return Prisma.join(conditions, ' AND ')
}

export interface PromotionDetailRow extends PromotionHeadRow {
  readonly version: number
  readonly rules: unknown
}

/** One promotion with its document, or null. One statement. */
export async function findPromotion(ctx: StoreContext, id: string): Promise<PromotionDetailRow | null> {
  const [row] = await ctx.db.$queryRaw<PromotionDetailRow[]>`
    SELECT ${head(ctx.now)}, p.version, p.rules FROM promotion p WHERE p.id = ${id}::uuid`
  return row ?? null
}

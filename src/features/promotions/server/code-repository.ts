import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { AddCodeInput } from '../promotion-codes-schema'

export interface CodeRow {
  readonly id: string
  readonly code: string
  readonly uses: number
  readonly maxUses: number | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly customerName: string | null
  readonly customerGroupName: string | null
  readonly batch: string | null
  readonly createdAt: Date
}

export interface CodeFilter {
  readonly promotionId: string
  /** Beginning of the code, as codes are kept; "" for all. */
  readonly start: string
  readonly used: 'all' | 'used' | 'unused'
}

export interface CodePosition {
  readonly createdAt: Date
  readonly id: string
}

function conditionOf({ promotionId, start, used }: CodeFilter): Prisma.Sql {
  const conditions = [Prisma.sql`c.promotion_id = ${promotionId}::uuid`]
  if (start !== '') conditions.push(Prisma.sql`starts_with(c.code, ${start})`)
  if (used !== 'all') conditions.push(used === 'used' ? Prisma.sql`c.uses > 0` : Prisma.sql`c.uses = 0`)
  return Prisma.join(conditions, ' AND ')
}

/** A page of a promotion's codes, in the order in which they were made. One statement. */
export function selectCodes(
  ctx: StoreContext,
  filter: CodeFilter,
  page: { after: CodePosition | null; limit: number },
): Promise<CodeRow[]> {
  const { createdAt = null, id = null } = page.after ?? {}
  return ctx.db.$queryRaw<CodeRow[]>`
    SELECT c.id, c.code, c.uses, c.max_uses AS "maxUses", c.starts_at AS "startsAt", c.ends_at AS "endsAt",
      coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email) AS "customerName",
      g.name AS "customerGroupName", c.batch, c.created_at AS "createdAt"
    FROM promotion_code c
    LEFT JOIN customer u ON u.id = c.customer_id
    LEFT JOIN customer_group g ON g.id = c.customer_group_id
    WHERE ${conditionOf(filter)}
      AND (${createdAt}::timestamptz IS NULL OR (c.created_at, c.id) > (${createdAt}::timestamptz, ${id}::uuid))
    ORDER BY c.created_at, c.id LIMIT ${page.limit}`
}

export interface CodeFigures {
  /** That match the filter. */
  readonly matching: number
  readonly all: number
  readonly used: number
  readonly generation: { activityId: string; state: string; done: number; total: number | null } | null
}

/** How many codes there are, and the latest run that makes some; null where there is no such promotion. One statement. */
export async function readCodeFigures(
  ctx: StoreContext,
  filter: CodeFilter,
  activityKind: string,
): Promise<CodeFigures | null> {
  const [row] = await ctx.db.$queryRaw<CodeFigures[]>`
    SELECT (count(c.id) FILTER (WHERE ${conditionOf(filter)}))::int AS matching, count(c.id)::int AS all,
      (count(c.id) FILTER (WHERE c.uses > 0))::int AS used, (
        SELECT jsonb_build_object('activityId', a.id, 'state', a.state, 'done', a.done, 'total', a.total)
        FROM activity a WHERE a.kind = ${activityKind} AND a.input ->> 'promotionId' = ${filter.promotionId}
        ORDER BY a.created_at DESC LIMIT 1) AS generation
    FROM promotion p LEFT JOIN promotion_code c ON c.promotion_id = p.id
    WHERE p.id = ${filter.promotionId}::uuid
    GROUP BY p.id`
  return row ?? null
}

/** Whether there is such a promotion, and a customer and group of these ids (where given). One statement. */
export async function findCodeOwners(
  ctx: StoreContext,
  ids: { promotionId: string; customerId: string | null; customerGroupId: string | null },
): Promise<{ promotion: boolean; customer: boolean; group: boolean }> {
  const [row] = await ctx.db.$queryRaw<{ promotion: boolean; customer: boolean; group: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM promotion WHERE id = ${ids.promotionId}::uuid) AS promotion,
      ${ids.customerId}::uuid IS NULL OR EXISTS (SELECT 1 FROM customer WHERE id = ${ids.customerId}::uuid) AS customer,
      ${ids.customerGroupId}::uuid IS NULL OR EXISTS (SELECT 1 FROM customer_group WHERE id = ${ids.customerGroupId}::uuid) AS "group"`
  return row ?? { promotion: false, customer: false, group: false }
}

export async function isCodeTaken(ctx: StoreContext, code: string): Promise<boolean> {
  return (await ctx.db.promotionCode.count({ where: { code } })) > 0
}

/** Adds one code. @returns its id, or null where the code is taken, by whichever promotion */
export async function insertCode(ctx: StoreContext, input: AddCodeInput): Promise<string | null> {
  const id = newId()
  const { count } = await ctx.db.promotionCode.createMany({
    data: [{ ...input, id, createdAt: ctx.now }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

/** Adds those of the codes that nobody has. @returns how many those were. One statement. */
export async function insertCodes(
  ctx: StoreContext,
  codes: readonly string[],
  run: { promotionId: string; maxUses: number | null; batch: string },
): Promise<number> {
  const { count } = await ctx.db.promotionCode.createMany({
    data: codes.map((code) => ({ id: newId(), code, createdAt: ctx.now, ...run })),
    skipDuplicates: true,
  })
  return count
}

/** Codes that a run has made so far. */
export function countBatch(ctx: StoreContext, promotionId: string, batch: string): Promise<number> {
  return ctx.db.promotionCode.count({ where: { promotionId, batch } })
}

/** Deletes codes that no order ever had, of these ids or all. @returns how many */
export async function deleteUnusedCodes(
  ctx: StoreContext,
  promotionId: string,
  ids: readonly string[] | null,
): Promise<number> {
  const { count } = await ctx.db.promotionCode.deleteMany({
    where: { promotionId, uses: 0, redemptions: { none: {} }, ...(ids ? { id: { in: [...ids] } } : {}) },
  })
  return count
}

import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { type Shopper, shopperNames } from './shopper-facts-repository'

/** What one order takes of a promotion. */
export interface Use {
  readonly promotionId: string
  readonly codeId: string | null
  /** On lines and shipping together; what gifts are worth is not counted. */
  readonly amountMinor: number
}

export type UseRefusal = 'usage_limit_reached' | 'per_customer_limit_reached' | 'budget_exceeded'

export interface RefusedUse {
  readonly promotionId: string
  readonly reason: UseRefusal
}

/**
 * Counts an order's uses, all or none: refused where a limit is reached, and then nothing is written. One statement, inside the order's transaction
 * and after its number was taken: the store's counter lets one order through at a time, so that what this statement counts (uses, the shopper's own,
 * what was given) has every order before it and none beside it. The promotions' rows are locked in the order of their ids, because cancelled
 * orders give uses back without asking the counter. Limits are read from the rules as they are now; a promotion that was deleted meanwhile is not counted.
 */
export async function insertRedemptions(
  ctx: StoreContext,
  order: { readonly id: string; readonly currency: string; readonly shopper: Shopper },
  uses: readonly Use[],
): Promise<RefusedUse[]> {
  const { currency, shopper } = order
  return ctx.db.$queryRaw<RefusedUse[]>`
    WITH wanted AS MATERIALIZED (
      SELECT * FROM unnest(${uses.map((use) => use.promotionId)}::uuid[], ${uses.map((use) => use.codeId)}::uuid[],
        ${uses.map((use) => use.amountMinor)}::bigint[], ${uses.map(() => newId())}::uuid[])
        AS w(promotion_id, code_id, amount_minor, id)
    ), locked AS MATERIALIZED (
      SELECT p.id AS promotion_id, p.uses, p.rules -> 'limits' AS limits FROM promotion p
      WHERE p.id IN (SELECT promotion_id FROM wanted) ORDER BY p.id FOR UPDATE
    ), me AS MATERIALIZED (${shopperNames(shopper)}
    ), judged AS MATERIALIZED (
      SELECT w.*, CASE
        WHEN l.uses >= (l.limits ->> 'totalUses')::int THEN 'usage_limit_reached'
        WHEN c.uses >= coalesce(c.max_uses, (l.limits ->> 'usesPerCode')::int) THEN 'usage_limit_reached'
        WHEN (SELECT count(*) FROM promotion_redemption r WHERE r.promotion_id = w.promotion_id AND r.released_at IS NULL
          AND r.shopper IN (SELECT name FROM me)) >= (l.limits ->> 'usesPerCustomer')::int THEN 'per_customer_limit_reached'
        WHEN coalesce(g.amount_minor, 0) + w.amount_minor > (l.limits -> 'budget' ->> ${currency})::bigint
          THEN 'budget_exceeded' END AS reason
      FROM wanted w JOIN locked l USING (promotion_id)
      LEFT JOIN promotion_code c ON c.id = w.code_id
      LEFT JOIN promotion_given g ON g.promotion_id = w.promotion_id AND g.currency = ${currency}
    ), granted AS MATERIALIZED (
      SELECT * FROM judged WHERE NOT EXISTS (SELECT FROM judged other WHERE other.reason IS NOT NULL)
    ), used AS (
      UPDATE promotion p SET uses = p.uses + 1 FROM granted x WHERE p.id = x.promotion_id
    ), code_used AS (
      UPDATE promotion_code c SET uses = c.uses + 1 FROM granted x WHERE c.id = x.code_id
    ), given AS (
      INSERT INTO promotion_given AS g (promotion_id, currency, amount_minor)
      SELECT promotion_id, ${currency}, amount_minor FROM granted
      ON CONFLICT (promotion_id, currency) DO UPDATE SET amount_minor = g.amount_minor + excluded.amount_minor
    ), redeemed AS (
      INSERT INTO promotion_redemption (id, promotion_id, code_id, order_id, shopper, currency, amount_minor, created_at)
      SELECT x.id, x.promotion_id, c.id, ${order.id}::uuid, ${shopper.customerId ?? shopper.email ?? ''}, ${currency},
        x.amount_minor, ${ctx.now}
      FROM granted x LEFT JOIN promotion_code c ON c.id = x.code_id
    )
    SELECT promotion_id AS "promotionId", reason FROM judged WHERE reason IS NOT NULL ORDER BY promotion_id`
}

/**
 * Gives the uses of orders that came to nothing back. Without `always` only where the store's setting says so. Uses given back before are not given
 * back twice. One statement.
 */
export async function releaseRedemptions(
  ctx: StoreContext,
  orderIds: readonly string[],
  always: boolean,
): Promise<void> {
  await ctx.db.$executeRaw`
    WITH locked AS MATERIALIZED (
      SELECT p.id FROM promotion p
      WHERE p.id IN (SELECT promotion_id FROM promotion_redemption WHERE order_id = ANY (${orderIds}::uuid[]))
        AND (${always} OR (SELECT releases_uses FROM store_setting WHERE id = 1))
      ORDER BY p.id FOR UPDATE
    ), released AS (
      UPDATE promotion_redemption r SET released_at = ${ctx.now} FROM locked
      WHERE r.promotion_id = locked.id AND r.order_id = ANY (${orderIds}::uuid[]) AND r.released_at IS NULL
      RETURNING r.promotion_id, r.code_id, r.currency, r.amount_minor
    ), unused AS (
      UPDATE promotion p SET uses = greatest(0, p.uses - x.count)
      FROM (SELECT promotion_id, count(*)::int AS count FROM released GROUP BY promotion_id) x
      WHERE p.id = x.promotion_id
    ), code_unused AS (
      UPDATE promotion_code c SET uses = greatest(0, c.uses - x.count)
      FROM (SELECT code_id, count(*)::int AS count FROM released GROUP BY code_id) x WHERE c.id = x.code_id
    )
    UPDATE promotion_given g SET amount_minor = greatest(0, g.amount_minor - x.amount_minor)
    FROM (SELECT promotion_id, currency, sum(amount_minor)::bigint AS amount_minor FROM released GROUP BY 1, 2) x
    WHERE g.promotion_id = x.promotion_id AND g.currency = x.currency`
}

/** Counts the uses of an order again that was given up and then paid for after all: whatever the limits, it was sold so. One statement. */
export async function restoreRedemptions(ctx: StoreContext, orderId: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH locked AS MATERIALIZED (
      SELECT p.id FROM promotion p
      WHERE p.id IN (SELECT promotion_id FROM promotion_redemption WHERE order_id = ${orderId}::uuid)
      ORDER BY p.id FOR UPDATE
    ), restored AS (
      UPDATE promotion_redemption r SET released_at = NULL FROM locked
      WHERE r.promotion_id = locked.id AND r.order_id = ${orderId}::uuid AND r.released_at IS NOT NULL
      RETURNING r.promotion_id, r.code_id, r.currency, r.amount_minor
    ), used AS (
      UPDATE promotion p SET uses = p.uses + 1 FROM restored x WHERE p.id = x.promotion_id
    ), code_used AS (
      UPDATE promotion_code c SET uses = c.uses + 1 FROM restored x WHERE c.id = x.code_id
    )
    UPDATE promotion_given g SET amount_minor = g.amount_minor + x.amount_minor
    FROM restored x WHERE g.promotion_id = x.promotion_id AND g.currency = x.currency`
}

/** Takes an order's redemptions, given back already, out of the books. */
export async function deleteRedemptions(ctx: StoreContext, orderId: string): Promise<void> {
  await ctx.db.promotionRedemption.deleteMany({ where: { orderId } })
}

import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import type { CodeFacts, CustomerFacts, UsageFacts } from '../facts-schema'

/** Who shops, as far as is known: an account, and the e-mail address given. */
export interface Shopper {
  readonly customerId: string | null
  readonly email: string | null
}

export interface ShopperQuery extends Shopper {
  /** Codes entered, as `normalizeCode` leaves them. */
  readonly codes: readonly string[]
  /** Promotions whose uses matter; those of the codes are added. */
  readonly limitedIds: readonly string[]
}

/** A code that the store has, with the id of its row. */
export interface KnownCode extends CodeFacts {
  readonly id: string
}

export interface ShopperFacts {
  readonly codes: readonly KnownCode[]
  readonly usage: Readonly<Record<string, UsageFacts>>
  readonly customer: CustomerFacts | null
}

/**
 * The names under which a shopper's uses are counted: account and address. Whoever used a promotion as a guest and then signs in, or the other way
 * round, is the same shopper.
 */
export function shopperNames({ customerId, email }: Shopper): Prisma.Sql {
  return Prisma.sql`
    SELECT name FROM unnest(${[customerId, email]}::text[]) AS given(name) WHERE name IS NOT NULL
    UNION SELECT email FROM customer WHERE id = ${customerId}::uuid
    UNION SELECT id::text FROM customer WHERE email = ${email}`
}

/** What the store knows of the codes entered, of how often promotions were used, and of the customer. One statement. */
export async function findShopperFacts(ctx: StoreContext, query: ShopperQuery): Promise<ShopperFacts> {
  const { codes, limitedIds, customerId } = query
  const [row] = await ctx.db.$queryRaw<ShopperFacts[]>`
    WITH entered AS MATERIALIZED (
      SELECT c.* FROM promotion_code c JOIN promotion p ON p.id = c.promotion_id AND p.state <> 'draft'
      WHERE c.code = ANY (${codes}::text[])
    ), me AS MATERIALIZED (${shopperNames(query)}
    ), counted AS MATERIALIZED (
      SELECT id, uses FROM promotion
      WHERE id = ANY (${limitedIds}::uuid[]) OR id IN (SELECT promotion_id FROM entered)
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'promotionId', promotion_id, 'uses', uses,
        'maxUses', max_uses, 'startsAt', starts_at, 'endsAt', ends_at, 'customerId', customer_id,
        'customerGroupId', customer_group_id)), '[]') FROM entered) AS codes,
      (SELECT coalesce(jsonb_object_agg(p.id, jsonb_build_object('uses', p.uses,
        'customerUses', (SELECT count(*) FROM promotion_redemption r
          WHERE r.promotion_id = p.id AND r.released_at IS NULL AND r.shopper IN (SELECT name FROM me)),
        'spentMinor', coalesce((SELECT amount_minor FROM promotion_given g
          WHERE g.promotion_id = p.id AND g.currency = ${ctx.currency}), 0))), '{}') FROM counted p) AS usage,
      (SELECT jsonb_build_object('id', cu.id, 'email', cu.email, 'tags', to_jsonb(cu.tags),
        'groupIds', (SELECT coalesce(jsonb_agg(m.group_id), '[]') FROM customer_group_member m
          WHERE m.customer_id = cu.id),
        'orderCount', (SELECT count(*) FROM "order" o WHERE o.customer_id = cu.id AND o.status <> 'cancelled'),
        'spentMinor', (SELECT coalesce(sum(o.total_minor), 0) FROM "order" o
          WHERE o.customer_id = cu.id AND o.status <> 'cancelled' AND o.currency = ${ctx.currency}))
        FROM customer cu WHERE cu.id = ${customerId}::uuid) AS customer`
  return row ?? { codes: [], usage: {}, customer: null }
}

import type { StoreContext } from '@/server/store-context'

/** One attempt to make an order of a cart. */
export interface Claim {
  readonly idempotencyKey: string
  /** Digest of everything that was asked for: the same key for something else is a mistake. */
  readonly requestHash: string
  readonly cartKey: string
  /** The id that the order will have. */
  readonly orderId: string
  readonly keepUntil: Date
}

export interface ClaimOutcome {
  /** The key was free, and is ours until the transaction ends. */
  readonly claimed: boolean
  /** The cart, locked and marked as this order's; null where no open one has the key. */
  readonly cartId: string | null
}

/**
 * Takes the key, and the cart with it: one statement. A second attempt with the same key waits here until the first is decided; one with
 * another key for the same cart finds no open cart.
 */
export async function claimCart(ctx: StoreContext, claim: Claim): Promise<ClaimOutcome> {
  const [row] = await ctx.db.$queryRaw<ClaimOutcome[]>`
    WITH claimed AS (
      INSERT INTO idempotency_key AS known (key, request_hash, response, created_at, expires_at)
      VALUES (${claim.idempotencyKey}, ${claim.requestHash}, ${JSON.stringify({ orderId: claim.orderId })}::jsonb, ${ctx.now},
        ${claim.keepUntil})
      ON CONFLICT (key) DO UPDATE SET request_hash = excluded.request_hash, response = excluded.response,
        created_at = excluded.created_at, expires_at = excluded.expires_at
      WHERE known.expires_at <= ${ctx.now}
      RETURNING key
    ), taken AS (
      UPDATE cart SET order_id = ${claim.orderId}::uuid, updated_at = ${ctx.now}
      WHERE token_hash = ${claim.cartKey} AND order_id IS NULL AND expires_at > ${ctx.now} AND EXISTS (SELECT FROM claimed)
      RETURNING id
    )
    SELECT EXISTS (SELECT FROM claimed) AS claimed, (SELECT id FROM taken) AS "cartId"`
  return row ?? { claimed: false, cartId: null }
}

/** Gives key and cart back after a refusal: the shopper may change something and try the same key again. */
export async function releaseClaim(ctx: StoreContext, claim: Claim): Promise<void> {
  await ctx.db.$executeRaw`
    WITH released AS (DELETE FROM idempotency_key WHERE key = ${claim.idempotencyKey})
    UPDATE cart SET order_id = NULL WHERE order_id = ${claim.orderId}::uuid`
}

/** What was made under a key, or null. */
export async function findClaimed(
  ctx: StoreContext,
  idempotencyKey: string,
): Promise<{ requestHash: string; orderId: string } | null> {
  const row = await ctx.db.idempotencyKey.findUnique({ where: { key: idempotencyKey } })
  const response = row?.response as { orderId: string } | null | undefined
  return row && response ? { requestHash: row.requestHash, orderId: response.orderId } : null
}

/** The order that a cart became, by the cart's key. */
export async function findOrderOfCart(ctx: StoreContext, cartKey: string): Promise<string | null> {
  const row = await ctx.db.cart.findUnique({ where: { tokenHash: cartKey }, select: { orderId: true } })
  return row?.orderId ?? null
}

export async function deleteOldKeys(ctx: StoreContext): Promise<void> {
  await ctx.db.idempotencyKey.deleteMany({ where: { expiresAt: { lte: ctx.now } } })
}

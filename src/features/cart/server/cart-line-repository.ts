import { availablePieces } from '@/features/inventory/server'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { MAX_CART_LINES, MAX_CART_QUANTITY } from '../cart-schema'

/** When an untouched cart is forgotten, counted from the change that is being made. */
export interface CartTouch {
  readonly key: string
  readonly expiresAt: Date
}

export interface AddOutcome {
  /** Sold here, in the context's currency. */
  readonly isOffered: boolean
  /** Null: stock does not limit. */
  readonly available: number | null
  /** Null: no open cart has this key, and none could be made under it. */
  readonly cartId: string | null
  readonly added: boolean
  readonly lineCount: number
}

/**
 * Puts pieces of a variant into the key's cart, which is made where there is none: one statement, all or nothing. Nothing changes
 * where fewer can be had than the line would hold, or the cart is full. A key whose cart has become an order opens no
 * new one: `cartId` is null then.
 */
export async function insertLine(
  ctx: StoreContext,
  touch: CartTouch,
  line: { variantId: string; quantity: number; customerId: string | null },
): Promise<AddOutcome> {
  const [row] = await ctx.db.$queryRaw<AddOutcome[]>`
    WITH known AS (
      SELECT c.currency, (SELECT count(*)::int FROM cart_line l WHERE l.cart_id = c.id) AS lines,
        EXISTS (SELECT FROM cart_line l WHERE l.cart_id = c.id AND l.variant_id = ${line.variantId}::uuid) AS has_variant
      FROM cart c WHERE c.token_hash = ${touch.key}
    ), offer AS (
      SELECT v.id, coalesce(cp.amount_minor, vp.amount_minor) AS seen_price,
        ${availablePieces(ctx.now)} AS available
      FROM variant v JOIN product p ON p.id = v.product_id AND p.status = 'active'
      JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = ${ctx.currency}
      LEFT JOIN variant_price cp ON cp.variant_id = v.id AND cp.currency = (SELECT currency FROM known)
      LEFT JOIN stock_level s ON s.variant_id = v.id
      WHERE v.id = ${line.variantId}::uuid
    ), opened AS (
      INSERT INTO cart (id, token_hash, customer_id, currency, locale, expires_at, created_at, updated_at)
      SELECT ${newId()}::uuid, ${touch.key}, ${line.customerId}::uuid, ${ctx.currency}, ${ctx.locale}, ${touch.expiresAt},
        ${ctx.now}, ${ctx.now}
      FROM offer WHERE available IS NULL OR available >= ${line.quantity}
      ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at, updated_at = excluded.updated_at,
        locale = excluded.locale, version = cart.version + 1
      WHERE cart.order_id IS NULL
      RETURNING id
    ), added AS (
      INSERT INTO cart_line (id, cart_id, variant_id, quantity, seen_price_minor, created_at)
      SELECT ${newId()}::uuid, opened.id, offer.id, ${line.quantity}, offer.seen_price, ${ctx.now}
      FROM opened, offer
      WHERE coalesce((SELECT lines < ${MAX_CART_LINES} OR has_variant FROM known), true)
      ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = cart_line.quantity + excluded.quantity,
        seen_price_minor = excluded.seen_price_minor
      WHERE cart_line.quantity + excluded.quantity <= least(${MAX_CART_QUANTITY},
        (SELECT coalesce(available, ${MAX_CART_QUANTITY}) FROM offer))
      RETURNING id
    )
    SELECT EXISTS (SELECT FROM offer) AS "isOffered", (SELECT available FROM offer) AS available,
      (SELECT id FROM opened) AS "cartId", EXISTS (SELECT FROM added) AS added,
      coalesce((SELECT lines FROM known), 0) AS "lineCount"`
  return row ?? { isOffered: false, available: null, cartId: null, added: false, lineCount: 0 }
}

export interface QuantityOutcome {
  readonly found: boolean
  readonly changed: boolean
  readonly available: number | null
}

/** Sets the pieces of a line of the key's open cart. More than can be had is refused; fewer than before never is. One statement. */
export async function updateQuantity(
  ctx: StoreContext,
  touch: CartTouch,
  line: { lineId: string; quantity: number },
): Promise<QuantityOutcome> {
  const [row] = await ctx.db.$queryRaw<QuantityOutcome[]>`
    WITH line AS (
      SELECT l.id, l.cart_id, l.quantity,
        ${availablePieces(ctx.now)} AS available
      FROM cart c JOIN cart_line l ON l.cart_id = c.id JOIN variant v ON v.id = l.variant_id
      LEFT JOIN stock_level s ON s.variant_id = v.id
      WHERE c.token_hash = ${touch.key} AND c.order_id IS NULL AND c.expires_at > ${ctx.now}
        AND l.id = ${line.lineId}::uuid
    ), changed AS (
      UPDATE cart_line l SET quantity = ${line.quantity} FROM line
      WHERE l.id = line.id AND (line.available IS NULL OR ${line.quantity} <= line.available
        OR ${line.quantity} < line.quantity)
      RETURNING l.cart_id
    ), touched AS (
      UPDATE cart c SET expires_at = ${touch.expiresAt}, updated_at = ${ctx.now}, version = version + 1
      FROM changed WHERE c.id = changed.cart_id
    )
    SELECT EXISTS (SELECT FROM line) AS found, EXISTS (SELECT FROM changed) AS changed,
      (SELECT available FROM line) AS available`
  return row ?? { found: false, changed: false, available: null }
}

/** Takes a line out of the key's open cart; what it was, or null. One statement. */
export async function deleteLine(
  ctx: StoreContext,
  touch: CartTouch,
  lineId: string,
): Promise<{ variantId: string; quantity: number } | null> {
  const [row] = await ctx.db.$queryRaw<{ variantId: string; quantity: number }[]>`
    WITH removed AS (
      DELETE FROM cart_line l USING cart c
      WHERE c.id = l.cart_id AND c.token_hash = ${touch.key} AND c.order_id IS NULL AND l.id = ${lineId}::uuid
      RETURNING l.cart_id, l.variant_id, l.quantity
    ), touched AS (
      UPDATE cart c SET expires_at = ${touch.expiresAt}, updated_at = ${ctx.now}, version = version + 1
      FROM removed WHERE c.id = removed.cart_id
    )
    SELECT variant_id AS "variantId", quantity FROM removed`
  return row ?? null
}

/** Takes the prices of now, in the context's currency, as those that the shopper knows. */
export async function acceptLinePrices(ctx: StoreContext, key: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH open AS (
      UPDATE cart SET currency = ${ctx.currency}, updated_at = ${ctx.now}, version = version + 1
      WHERE token_hash = ${key} AND order_id IS NULL RETURNING id
    )
    UPDATE cart_line l SET seen_price_minor = vp.amount_minor FROM open, variant_price vp
    WHERE l.cart_id = open.id AND vp.variant_id = l.variant_id AND vp.currency = ${ctx.currency}`
}

export async function updateNote(ctx: StoreContext, touch: CartTouch, note: string | null): Promise<void> {
  await ctx.db.cart.updateMany({
    where: { tokenHash: touch.key, orderId: null },
    data: { note, expiresAt: touch.expiresAt, version: { increment: 1 } },
  })
}

/** Takes its key from a cart that has become an order. */
export async function retireCart(ctx: StoreContext, key: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE cart SET token_hash = 'spent:' || id WHERE token_hash = ${key} AND order_id IS NOT NULL`
}

import type { StoreContext } from '@/server/store-context'
import { MAX_CART_CODES, MAX_CART_QUANTITY } from '../cart-schema'

/** Gives a guest's open cart to a customer who has none; whether it did. */
export async function giveCart(
  ctx: StoreContext,
  guestKey: string,
  customer: { id: string; key: string },
): Promise<boolean> {
  const count = await ctx.db.$executeRaw`
    UPDATE cart SET customer_id = ${customer.id}::uuid, token_hash = ${customer.key}, version = version + 1,
      updated_at = ${ctx.now}
    WHERE token_hash = ${guestKey} AND order_id IS NULL AND expires_at > ${ctx.now}
      AND NOT EXISTS (SELECT FROM cart own WHERE own.token_hash = ${customer.key})`
  return count === 1
}

/**
 * Pours a guest's open cart into the customer's. Pieces of the same variant are added up, up to what can be had (never
 * below the larger of the two) and to the limit of a line; what the guest gave for the checkout wins, notes and codes follow each other.
 */
export async function pourCart(ctx: StoreContext, guestKey: string, customerKey: string): Promise<void> {
  await ctx.db.$executeRaw`
    WITH carts AS MATERIALIZED (
      SELECT * FROM cart WHERE token_hash IN (${guestKey}, ${customerKey}) AND order_id IS NULL ORDER BY id FOR UPDATE
    ), guest AS (SELECT * FROM carts WHERE token_hash = ${guestKey} AND expires_at > ${ctx.now}
    ), own AS (SELECT * FROM carts WHERE token_hash = ${customerKey}
    ), moved AS (
      UPDATE cart_line l SET cart_id = own.id FROM guest, own
      WHERE l.cart_id = guest.id
        AND NOT EXISTS (SELECT FROM cart_line mine WHERE mine.cart_id = own.id AND mine.variant_id = l.variant_id)
    ), added AS (
      UPDATE cart_line mine SET seen_price_minor = theirs.seen_price_minor,
        quantity = least(mine.quantity + theirs.quantity, ${MAX_CART_QUANTITY}, (
          SELECT greatest(s.on_hand - s.reserved, mine.quantity, theirs.quantity) FROM sellable_stock s
          WHERE s.variant_id = mine.variant_id AND s.tracked AND NOT s.allow_backorder))
      FROM guest, own, cart_line theirs
      WHERE theirs.cart_id = guest.id AND mine.cart_id = own.id AND mine.variant_id = theirs.variant_id
    )
    UPDATE cart c SET email = coalesce(guest.email, c.email), phone = coalesce(guest.phone, c.phone),
      shipping_address = coalesce(guest.shipping_address, c.shipping_address),
      billing_address = coalesce(guest.billing_address, c.billing_address),
      shipping_method_id = coalesce(guest.shipping_method_id, c.shipping_method_id),
      payment_method = coalesce(guest.payment_method, c.payment_method),
      note = nullif(concat_ws(E'\n', c.note, guest.note), ''),
      codes = (c.codes || ARRAY(SELECT unnest(guest.codes) EXCEPT SELECT unnest(c.codes)))[1:${MAX_CART_CODES}],
      expires_at = greatest(c.expires_at, guest.expires_at), version = c.version + 1, updated_at = ${ctx.now}
    FROM guest, own WHERE c.id = own.id`
}

/** Removes an open cart. */
export async function deleteCart(ctx: StoreContext, key: string): Promise<void> {
  await ctx.db.cart.deleteMany({ where: { tokenHash: key, orderId: null } })
}

/** Removes carts that nobody has touched for their time, orders' carts among them: the order has its own copy of all. */
export async function deleteExpiredCarts(ctx: StoreContext, limit: number): Promise<number> {
  return ctx.db.$executeRaw`
    DELETE FROM cart WHERE id IN (SELECT id FROM cart WHERE expires_at <= ${ctx.now} ORDER BY expires_at LIMIT ${limit})`
}

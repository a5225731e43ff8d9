import type { StoreContext } from '@/server/store-context'
import { adjustmentsSql, json, linesSql, type NewOrder } from './create-order-repository'

/**
 * Writes what is in an order anew: lines, discounts, sums, addresses, and a payment of the new total in place of those that nobody began. The order's
 * row is locked; nothing of it was paid or sent. The ids of payments that were begun are returned: they are to be let go. Two statements.
 */
export async function rewriteOrder(
  ctx: StoreContext,
  order: Omit<NewOrder, 'event' | 'status' | 'cartId'>,
): Promise<string[]> {
  const begun = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH adjustments AS (
      DELETE FROM order_adjustment WHERE order_id = ${order.id}::uuid
    ), lines AS (
      DELETE FROM order_line WHERE order_id = ${order.id}::uuid
    ), payments AS (
      DELETE FROM payment WHERE order_id = ${order.id}::uuid AND state = 'pending' AND external_id IS NULL
    )
    SELECT id FROM payment WHERE order_id = ${order.id}::uuid AND state = 'pending' AND external_id IS NOT NULL`
  await ctx.db.$executeRaw`
    WITH changed AS (
      UPDATE "order" SET customer_id = ${order.customerId}::uuid, email = ${order.email}, phone = ${order.phone},
        payment_method = ${order.paymentMethod}, shipping_address = ${json(order.shippingAddress)}::jsonb,
        billing_address = ${json(order.billingAddress)}::jsonb, shipping_method_id = ${order.shippingMethodId}::uuid,
        shipping_method_name = ${order.shippingMethodName}, subtotal_minor = ${order.subtotalMinor}::bigint,
        discount_minor = ${order.discountMinor}::bigint, shipping_minor = ${order.shippingMinor}::bigint,
        shipping_taxes = ${JSON.stringify(order.shippingTaxes)}::jsonb, tax_minor = ${order.taxMinor}::bigint,
        tax_included = ${order.taxIncluded}, tax_exempt = ${order.taxExempt}, total_minor = ${order.totalMinor}::bigint,
        note = ${order.note}, version = version + 1, updated_at = ${ctx.now}
      WHERE id = ${order.id}::uuid
    ), lines AS (
      ${linesSql(order)}
    ), adjusted AS (
      ${adjustmentsSql(order)}
    )
    INSERT INTO payment (id, order_id, provider, method, state, amount_minor, currency, created_at, updated_at)
    VALUES (${order.payment.id}::uuid, ${order.id}::uuid, ${order.payment.provider}, ${order.payment.method}, 'pending',
      ${order.totalMinor}::bigint, ${order.currency}, ${ctx.now}, ${ctx.now})`
  return begun.map((payment) => payment.id)
}

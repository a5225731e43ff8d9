import { Prisma } from '@/generated/store/client'
import type { Address } from '@/lib/address'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export interface NewOrderLine {
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly productHandle: string
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | null
  readonly imageKey: string | null
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly subtotalMinor: number
  readonly discountMinor: number
  readonly taxMinor: number
  readonly taxes: readonly { name: string; ratePpm: number; amountMinor: number }[]
  readonly totalMinor: number
  readonly taxClass: string
  readonly requiresShipping: boolean
  readonly weightGrams: number | null
  /** What one piece took of the stock; null: its own variant. */
  readonly stockItems: readonly { readonly variantId: string; readonly quantity: number }[] | null
}

/** A discount as the order is sold with it. */
export interface NewOrderAdjustment {
  readonly id: string
  /** Null: on shipping. */
  readonly orderLineId: string | null
  /** A promotion's, or null where somebody gave it by hand. */
  readonly promotionId: string | null
  readonly label: string
  readonly code: string | null
  readonly amountMinor: number
}

export interface NewOrder {
  readonly id: string
  readonly cartId: string | null
  readonly customerId: string | null
  readonly email: string
  readonly phone: string | null
  readonly locale: string
  readonly currency: string
  readonly status: 'draft' | 'pending' | 'placed'
  readonly paymentMethod: string
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
  readonly shippingMethodId: string | null
  readonly shippingMethodName: string | null
  readonly subtotalMinor: number
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly shippingTaxes: readonly { name: string; ratePpm: number; amountMinor: number }[]
  readonly taxMinor: number
  readonly taxIncluded: boolean
  /** Its customer pays no tax: no line has any. */
  readonly taxExempt: boolean
  readonly totalMinor: number
  readonly note: string | null
  readonly lines: readonly NewOrderLine[]
  /** In the order in which they are shown. */
  readonly adjustments: readonly NewOrderAdjustment[]
  readonly payment: { readonly id: string; readonly provider: string; readonly method: string }
  readonly event: {
    readonly id: string
    readonly actorKind: string
    readonly actorId: string | null
    readonly actorName: string | null
  }
}

const FIRST_ENTRY = { draft: 'draft_created', pending: 'created', placed: 'placed' } as const

/**
 * Writes the order with its lines, its discounts, its first payment, the first entry of its timeline and of the ledger (bookings.ts: `sold`), and takes its
 * number from the store's counter: one statement, because the counter's row stays locked from here to the commit.
 */
export async function insertOrder(ctx: StoreContext, order: NewOrder): Promise<{ number: number; name: string }> {
  const isFree = order.status === 'placed' && order.totalMinor === 0
  const [row] = await ctx.db.$queryRaw<{ number: number; name: string }[]>`
    WITH numbered AS (
      UPDATE store_setting SET next_order_number = next_order_number + 1 WHERE id = 1
      RETURNING next_order_number - 1 AS number, order_prefix
    ), created AS (
      INSERT INTO "order" (id, number, cart_id, customer_id, email, phone, locale, currency, status, payment_state,
        payment_method, shipping_address, billing_address, shipping_method_id, shipping_method_name, subtotal_minor,
        discount_minor, shipping_minor, shipping_taxes, tax_minor, tax_included, tax_exempt, total_minor, note, tags, source,
        placed_at, created_at, updated_at)
      SELECT ${order.id}::uuid, number, ${order.cartId}::uuid, ${order.customerId}::uuid, ${order.email}, ${order.phone},
        ${order.locale}, ${order.currency}, ${order.status}, ${isFree ? 'paid' : 'pending'}, ${order.paymentMethod},
        ${json(order.shippingAddress)}::jsonb, ${json(order.billingAddress)}::jsonb, ${order.shippingMethodId}::uuid,
        ${order.shippingMethodName}, ${order.subtotalMinor}::bigint, ${order.discountMinor}::bigint,
        ${order.shippingMinor}::bigint, ${JSON.stringify(order.shippingTaxes)}::jsonb, ${order.taxMinor}::bigint,
        ${order.taxIncluded}, ${order.taxExempt}, ${order.totalMinor}::bigint, ${order.note}, '{}', 'storefront',
        ${order.status === 'placed' ? ctx.now : null}::timestamptz, ${ctx.now}, ${ctx.now}
      FROM numbered
    ), lines AS (
      ${linesSql(order)}
    ), adjusted AS (
      ${adjustmentsSql(order)}
    ), payment AS (
      INSERT INTO payment (id, order_id, provider, method, state, amount_minor, currency, created_at, updated_at)
      VALUES (${order.payment.id}::uuid, ${order.id}::uuid, ${order.payment.provider}, ${order.payment.method}, ${isFree ? 'succeeded' : 'pending'},
        ${order.totalMinor}::bigint, ${order.currency}, ${ctx.now}, ${ctx.now})
    ), booked AS (
      INSERT INTO ledger_entry (id, booking, account, amount_minor, currency, order_id, created_at)
      SELECT id, ${`order:${order.id}:placed`}, account, amount, ${order.currency}, ${order.id}::uuid, ${ctx.now}
      FROM (VALUES (${newId()}::uuid, 'customer', ${order.totalMinor}::bigint), (${newId()}::uuid, 'sales', -${order.totalMinor}::bigint))
        AS e(id, account, amount)
      WHERE ${order.status} = 'placed' AND amount <> 0
    ), event AS (
      INSERT INTO order_event (id, order_id, kind, actor_kind, actor_id, actor_name, created_at)
      VALUES (${order.event.id}::uuid, ${order.id}::uuid, ${FIRST_ENTRY[order.status]},
        ${order.event.actorKind}, ${order.event.actorId}, ${order.event.actorName}, ${ctx.now})
    )
    SELECT number, order_prefix || number AS name FROM numbered`
  if (!row) throw new Error('The store has no settings row')
  return row
}

/** Writes the order's lines. */
export function linesSql(order: Pick<NewOrder, 'id' | 'lines'>): Prisma.Sql {
  const lines = order.lines.map((line, position) => ({ ...line, position }))
  return Prisma.sql`
      INSERT INTO order_line (id, order_id, position, product_id, variant_id, product_handle, title, variant_title, sku,
        image_key, quantity, unit_price_minor, subtotal_minor, discount_minor, tax_minor, taxes, total_minor, tax_class,
        requires_shipping, weight_grams, stock_items)
      SELECT id, ${order.id}::uuid, position, "productId", "variantId", "productHandle", title, "variantTitle", sku,
        "imageKey", quantity, "unitPriceMinor", "subtotalMinor", "discountMinor", "taxMinor", taxes, "totalMinor",
        "taxClass", "requiresShipping", "weightGrams", "stockItems"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l(id uuid, position int, "productId" uuid,
        "variantId" uuid, "productHandle" text, title text, "variantTitle" text, sku text, "imageKey" text, quantity int,
        "unitPriceMinor" bigint, "subtotalMinor" bigint, "discountMinor" bigint, "taxMinor" bigint, taxes jsonb,
        "totalMinor" bigint, "taxClass" text, "requiresShipping" boolean, "weightGrams" int, "stockItems" jsonb)`
}

/** Writes the order's discounts. */
export function adjustmentsSql(order: Pick<NewOrder, 'id' | 'adjustments'>): Prisma.Sql {
  const adjustments = order.adjustments.map((one, position) => ({ ...one, position }))
  return Prisma.sql`
      INSERT INTO order_adjustment (id, order_id, order_line_id, position, promotion_id, label, code, amount_minor)
      SELECT id, ${order.id}::uuid, "orderLineId", position, "promotionId", label, code, "amountMinor"
      FROM jsonb_to_recordset(${JSON.stringify(adjustments)}::jsonb) AS a(id uuid, "orderLineId" uuid, position int,
        "promotionId" uuid, label text, code text, "amountMinor" bigint)`
}

export function json(value: Address | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

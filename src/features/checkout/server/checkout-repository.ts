import { Prisma } from '@/generated/store/client'
import type { Address } from '@/lib/address'
import type { StoreContext } from '@/server/store-context'

/** What of a cart the checkout may change; what is undefined stays. */
export interface CheckoutFields {
  readonly email?: string
  readonly phone?: string | null
  readonly shippingAddress?: Address
  readonly billingAddress?: Address | null
  readonly shippingMethodId?: string | null
  readonly paymentMethod?: string | null
  readonly note?: string | null
}

/** Writes fields of an open cart, by its key, or of one that is being made an order of; one statement. */
export async function updateCart(
  ctx: StoreContext,
  cart: { readonly key: string } | { readonly orderId: string },
  fields: CheckoutFields,
  expiresAt: Date,
): Promise<void> {
  const { shippingAddress, billingAddress, ...rest } = fields
  await ctx.db.cart.updateMany({
    where: 'key' in cart ? { tokenHash: cart.key, orderId: null } : { orderId: cart.orderId },
    data: {
      ...rest,
      ...(shippingAddress ? { shippingAddress } : {}),
      ...(billingAddress === undefined ? {} : { billingAddress: billingAddress ?? Prisma.DbNull }),
      expiresAt,
      version: { increment: 1 },
    },
  })
}

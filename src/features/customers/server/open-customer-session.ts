import { cartTokenOf, forgetCartToken, mergeCartIntoCustomer } from '@/features/cart/server'
import { storeSessionRows } from '@/server/auth/session-rows'
import { startSession } from '@/server/auth/sessions'
import type { StorefrontContext } from '@/server/trpc/procedures'

/** Signs this browser in as the customer; the cart that it filled as a guest becomes theirs. */
export async function openCustomerSession(ctx: StorefrontContext, customerId: string): Promise<void> {
  await startSession(ctx.request, storeSessionRows(ctx.store), customerId)
  const cartToken = cartTokenOf(ctx.request)
  if (cartToken === null) return
  await mergeCartIntoCustomer(ctx, cartToken, customerId)
  forgetCartToken(ctx.request)
}

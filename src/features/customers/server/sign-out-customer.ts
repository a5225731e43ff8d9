import { storeSessionRows } from '@/server/auth/session-rows'
import { endSession } from '@/server/auth/sessions'
import type { StorefrontContext } from '@/server/trpc/procedures'

/** Signs this browser out of the shop; `everywhere`: the customer's other devices too. */
export async function signOutCustomer(ctx: StorefrontContext, input: { readonly everywhere: boolean }): Promise<void> {
  const rows = storeSessionRows(ctx.store)
  if (input.everywhere && ctx.actor.kind === 'customer') {
    await rows.revokeAll(ctx.actor.id, 'signed_out_everywhere', ctx.now)
  }
  await endSession(ctx.request, rows)
}

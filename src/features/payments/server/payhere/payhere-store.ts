import { unseal } from '@/server/sealed-secrets'
import type { StoreContext } from '@/server/store-context'
import { findPayhereAccount } from '../payhere-repository'
import { type PayhereAccount, payhereCredentialsSchema } from './payhere-account'

/** The store's account with its secrets opened, or null before it is connected. */
export async function openPayhereAccount(ctx: StoreContext): Promise<PayhereAccount | null> {
  const row = await findPayhereAccount(ctx)
  if (!row) return null
  const { merchantId, livemode, sealed } = row
  const credentials = payhereCredentialsSchema.parse(JSON.parse(unseal(placeOf(ctx), sealed)))
  return { merchantId, livemode, ...credentials }
}

/** Where the credentials are sealed for. */
export function placeOf(ctx: StoreContext): { purpose: string; storeId: string } {
  return { purpose: 'payhere', storeId: ctx.store.id }
}

import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { PayhereTest } from '../../payhere-schema'
import { PayhereRefused, PayhereUnreachable, searchPayments } from './payhere-api'
import { openPayhereAccount } from './payhere-store'

/** Asks PayHere, with the keys as they are kept, for a payment that does not exist: whether they open its door. Changes nothing. */
export async function testPayhere(ctx: StoreContext): Promise<PayhereTest> {
  const account = await openPayhereAccount(ctx)
  if (!account?.app) return { status: 'no_keys' }
  try {
    await searchPayments(account, newId())
    return { status: 'ok' }
  } catch (error) {
    if (error instanceof PayhereRefused) return { status: 'refused' }
    if (error instanceof PayhereUnreachable) return { status: 'unreachable' }
    throw error
  }
}

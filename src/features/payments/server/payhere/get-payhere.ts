import type { StoreContext } from '@/server/store-context'
import { platformUrl, storeUrl } from '@/server/store-directory'
import type { PayhereSettings } from '../../payhere-schema'
import { findStoreHosts } from '../payhere-repository'
import { openPayhereAccount } from './payhere-store'

/** What the admin may see of the store's account with PayHere: which secrets there are, never what they are. */
export async function getPayhere(ctx: StoreContext): Promise<PayhereSettings> {
  const account = await openPayhereAccount(ctx)
  const own = new URL(storeUrl(ctx.store)).hostname
  const hosts = [own, ...(await findStoreHosts(ctx.store.id))]
  return {
    connected: account !== null,
    merchantId: account?.merchantId ?? '',
    livemode: account?.livemode ?? false,
    hosts: hosts.map((host) => ({
      host,
      hasSecret: account?.secrets.some((each) => each.host === host) ?? false,
    })),
    appId: account?.app?.id ?? '',
    notifyUrl: platformUrl(`/api/payments/events/payhere/${ctx.store.id}`),
  }
}

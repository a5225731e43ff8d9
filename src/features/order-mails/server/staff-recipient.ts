import { readMailSender } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { OrderMailKind } from '../order-mails-schema'

/** Where a mail to the store's people goes: new orders only where somebody asked for them; what cannot wait to the store's contact address else. */
export async function staffRecipient(ctx: StoreContext, kind: OrderMailKind): Promise<string | null> {
  const { orderNotices, contactEmail } = await readMailSender(ctx)
  return kind === 'new_order' ? orderNotices : (orderNotices ?? contactEmail)
}

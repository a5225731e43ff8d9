import { sendStoreMail } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import { platformUrl } from '@/server/store-directory'
import { findAlertAddress, findLowVariants } from './low-stock-repository'
import { lowStockMail } from './mails/low-stock-mail'

/** Tells whom the settings name of what ran low, once for each alert. What was filled up meanwhile is told as it is now. */
export async function mailLowStock(
  ctx: StoreContext,
  { alertId, variantIds }: { alertId: string; variantIds: readonly string[] },
): Promise<void> {
  const to = await findAlertAddress(ctx)
  const variants = to ? await findLowVariants(ctx, variantIds) : []
  if (!to || variants.length === 0) return
  await sendStoreMail(ctx, {
    dedupeKey: `low-stock:${alertId}`,
    kind: 'low_stock',
    recipient: to.email,
    locale: to.locale,
    compose: (brand) =>
      lowStockMail(brand, {
        locale: to.locale,
        variants,
        url: platformUrl(`/admin/${ctx.store.slug}/inventory?state=low`),
      }),
  })
}

import { newId } from '@/lib/ids'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { MAIL_LOW_STOCK } from './jobs/job-names'
import { claimLowStock } from './low-stock-repository'

/** Has one mail sent of all that fell to its threshold since the last time; how many variants that are. */
export function tellLowStock(ctx: StoreContext): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const variantIds = await claimLowStock(tx)
    if (variantIds.length > 0) await requestJob(tx, MAIL_LOW_STOCK, { alertId: newId(), variantIds })
    return variantIds.length
  })
}

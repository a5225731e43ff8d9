import { requestJob, type RecurringJob } from '@/server/jobs/define-job'
import type { StoreContext } from '@/server/store-context'
import { findUnpaidTransfers, reminderKey } from '../mail-facts-repository'
import { SEND_ORDER_MAIL } from './job-names'

const DAY_MS = 86_400_000
/** A bank transfer is asked for again after so many days, once. */
const AFTER_DAYS = 3

/** Asks whoever ordered by bank transfer and has not paid after three days. Orders older than a week are left alone. */
export const remindPaymentsJob: RecurringJob = {
  name: 'order_mails.remind',
  everySeconds: 60 * 60,
  run: { for: 'each-store', handle: remind },
}

async function remind(ctx: StoreContext): Promise<void> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * DAY_MS)
  for (const orderId of await findUnpaidTransfers(ctx, before(AFTER_DAYS + 4), before(AFTER_DAYS))) {
    await requestJob(ctx, SEND_ORDER_MAIL, { orderId, kind: 'payment_reminder', dedupeKey: reminderKey(orderId) })
  }
}

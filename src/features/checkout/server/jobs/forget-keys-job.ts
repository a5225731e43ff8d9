import type { RecurringJob } from '@/server/jobs/define-job'
import { deleteOldKeys } from '../claim-repository'

/** Forgets the idempotency keys of yesterday. */
export const forgetKeysJob: RecurringJob = {
  name: 'checkout.forget-keys',
  everySeconds: 60 * 60,
  run: { for: 'each-store', handle: deleteOldKeys },
}

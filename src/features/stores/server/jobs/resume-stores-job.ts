import { resumeStores } from '../resume-stores'
import type { RecurringJob } from '@/server/jobs/define-job'

/** Looks after stores that were left half-way: by a crash, or in the queue of a process that is gone. */
export const resumeStoresJob: RecurringJob = {
  name: 'stores.resume',
  everySeconds: 5,
  run: {
    for: 'platform',
    handle: async ({ log }) => {
      const count = await resumeStores()
      if (count > 0) log.info({ count }, 'stores taken up')
    },
  },
}

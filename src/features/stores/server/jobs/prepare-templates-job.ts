import { prepareTemplates } from '../prepare-templates'
import type { RecurringJob } from '@/server/jobs/define-job'

/** Soon after a process has begun to work: the templates' pictures are encoded before a merchant asks for them. */
export const prepareTemplatesJob: RecurringJob = {
  name: 'stores.prepare-templates',
  everySeconds: 20,
  run: { for: 'platform', handle: async () => prepareTemplates() },
}

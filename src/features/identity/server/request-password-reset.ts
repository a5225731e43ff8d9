import { newId } from '@/lib/ids'
import { recordAudit } from '@/server/audit'
import { ANONYMOUS } from '@/server/auth/actor'
import { enqueuePlatformJob } from '@/server/jobs/enqueue'
import type { RequestContext } from '@/server/trpc/request'
import type { RequestPasswordResetInput } from '../identity-schema'
import { sendResetMailJob } from './jobs/send-reset-mail-job'

/**
 * Asks for a link by mail. Whether there is such an account is looked up by the job, not here: the answer and the time
 * it takes are the same.
 */
export async function requestPasswordReset(request: RequestContext, input: RequestPasswordResetInput): Promise<void> {
  await recordAudit(request, { action: 'password_reset_requested', actor: ANONYMOUS, subject: input.email })
  await enqueuePlatformJob(sendResetMailJob, input, { id: newId(), requestId: request.requestId })
}

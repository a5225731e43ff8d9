import { startActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction } from '@/server/store-context'
import { type GenerateCodesInput, shortestLength, type StartedGeneration } from '../promotion-codes-schema'
import { findCodeOwners } from './code-repository'
import { GENERATE_CODES } from './jobs/job-names'
import { noteChange, type PromotionContext } from './promotion-context'

/** Begins to make many codes as a job; its activity tells how far it is. @throws DomainError `not_found` */
export async function startCodeGeneration(
  ctx: PromotionContext,
  input: GenerateCodesInput,
): Promise<StartedGeneration> {
  const minimumLength = shortestLength(input.count)
  if (input.length < minimumLength) return { status: 'too_short', minimumLength }
  return inTransaction(ctx, async (tx) => {
    const { promotionId } = input
    const owners = await findCodeOwners(tx, { promotionId, customerId: null, customerGroupId: null })
    if (!owners.promotion) throw new DomainError('not_found')
    const activityId = await startActivity(tx, { kind: GENERATE_CODES, input })
    await requestJob(tx, { name: GENERATE_CODES }, { activityId })
    noteChange(ctx, { subject: promotionId, after: input })
    return { status: 'started', activityId }
  })
}

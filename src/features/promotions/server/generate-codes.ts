import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import type { StoreContext } from '@/server/store-context'
import { type GenerateCodesInput, generateCodesInput } from '../promotion-codes-schema'
import { countBatch, findCodeOwners, insertCodes } from './code-repository'
import { randomCode } from './random-code'

/** Codes of one statement: each is seven parameters, and PostgreSQL takes 65,535. */
const BATCH = 5_000

/**
 * Makes the codes of an activity. A run that was cut off goes on where it stopped: what it has made bears its id. Codes that somebody has
 * already are made anew.
 */
export async function generateCodes(ctx: StoreContext, activityId: string): Promise<void> {
  const activity = await beginActivity(ctx, activityId)
  if (!activity) return
  const input = generateCodesInput.parse(activity.input)
  const owners = await findCodeOwners(ctx, { promotionId: input.promotionId, customerId: null, customerGroupId: null })
  if (!owners.promotion) return endActivity(ctx, activityId, { state: 'failed', failure: 'not_found' })
  let done = await countBatch(ctx, input.promotionId, activityId)
  while (done < input.count) {
    done += await insertCodes(ctx, newCodes(input, Math.min(BATCH, input.count - done)), {
      promotionId: input.promotionId,
      maxUses: input.maxUses,
      batch: activityId,
    })
    await reportProgress(ctx, activityId, done, input.count)
  }
  await endActivity(ctx, activityId, { state: 'succeeded', summary: { promotionId: input.promotionId, codes: done } })
}

function newCodes({ prefix, length }: GenerateCodesInput, count: number): string[] {
  const codes = new Set<string>()
  while (codes.size < count) codes.add(`${prefix}${randomCode(length)}`)
  return [...codes]
}

import { z } from 'zod'
import { beginActivity, endActivity, reportProgress } from '@/features/activities/server'
import { idSchema } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { draftOf } from '../engine/draft-of'
import { planOptionsChange } from '../engine/plan-options-change'
import { optionDraftSchema } from '../product-draft-schema'
import { readProductSnapshot } from './product-snapshot-repository'
import { saveProduct } from './save-product'

const requestSchema = z.object({ productId: idSchema, options: z.array(optionDraftSchema) })

/**
 * Makes the variants that setOptions put off, from the product as it is now: what was edited meanwhile stays. All or none; running
 * again after a crash begins anew, and after success does nothing.
 */
export async function generateProductVariants(ctx: StoreContext, activityId: string): Promise<void> {
  const activity = await beginActivity(ctx, activityId)
  if (!activity) return
  const { productId, options } = requestSchema.parse(activity.input)
  try {
    await inTransaction(ctx, async (tx) => {
      const product = await readProductSnapshot(tx, { id: productId }, { lock: true })
      if (!product) throw new DomainError('not_found')
      const change = planOptionsChange(product, options)
      if (change.status === 'too_many_variants') throw new DomainError('too_large')
      await saveProduct(tx, { ...draftOf(product), options: change.options, variants: change.variants })
      await reportProgress(tx, activityId, change.added, change.added)
      await endActivity(tx, activityId, { state: 'succeeded' })
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await endActivity(ctx, activityId, { state: 'failed', failure: error.code })
  }
}

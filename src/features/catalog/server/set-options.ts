import { reportProgress, startActivity } from '@/features/activities/server'
import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { draftOf } from '../engine/draft-of'
import { planOptionsChange } from '../engine/plan-options-change'
import type { SetOptionsInput, SetOptionsResult } from '../product-admin-schema'
import { readProductSnapshot } from './product-snapshot-repository'
import { saveProduct } from './save-product'

/** More new variants than this are made in the background. */
const MOST_AT_ONCE = 100

export const VARIANTS_ACTIVITY = 'variants'
/** Name of the job that makes them: jobs/generate-variants-job.ts. */
export const GENERATE_VARIANTS = 'catalog.generate-variants'

/**
 * Gives a product options and one variant for each combination of their values. Past a hundred new variants as a job.
 * @throws DomainError `not_found` · `changed_meanwhile` · `invalid`
 */
export function setOptions(ctx: StoreContext, input: SetOptionsInput): Promise<SetOptionsResult> {
  return inTransaction(ctx, async (tx) => {
    const product = await readProductSnapshot(tx, { id: input.productId }, { lock: true })
    if (!product) throw new DomainError('not_found')
    if (product.version !== input.version) throw new DomainError('changed_meanwhile')
    const change = planOptionsChange(product, input.options)
    if (change.status === 'too_many_variants') return change
    const { added, removed, options, variants } = change
    if (added > MOST_AT_ONCE) {
      const activityId = await startActivity(tx, {
        kind: VARIANTS_ACTIVITY,
        input: { productId: product.id, options: input.options },
      })
      await reportProgress(tx, activityId, 0, added)
      await requestJob(tx, { name: GENERATE_VARIANTS }, { activityId })
      return { status: 'started', activityId, total: added }
    }
    const { version } = await saveProduct(tx, { ...draftOf(product), options, variants })
    return { status: 'done', added, removed, version }
  })
}

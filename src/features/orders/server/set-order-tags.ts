import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { SetOrderTagsInput } from '../orders-schema'
import { updateTags } from './order-repository'

/** Names an order for finding it again. @throws DomainError `not_found` */
export async function setOrderTags(ctx: StoreContext, input: SetOrderTagsInput): Promise<{ id: string }> {
  if (!(await updateTags(ctx, input.id, input.tags))) throw new DomainError('not_found')
  return { id: input.id }
}

import { DomainError } from '@/server/errors'
import { removeAddress } from './addresses-repository'
import type { CustomerContext } from './customer-context'

/** @throws DomainError `not_found` */
export async function deleteAddress(ctx: CustomerContext, input: { readonly id: string }): Promise<void> {
  if (!(await removeAddress(ctx, ctx.actor.id, input.id))) throw new DomainError('not_found')
}

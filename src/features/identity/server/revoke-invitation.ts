import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { deleteInvitation } from './members-repository'
import { requireUser } from './require-user'

/** Takes an invitation back: its link opens nothing any more. @throws DomainError `not_found` */
export async function revokeInvitation(ctx: StoreContext, input: { readonly id: string }): Promise<void> {
  requireUser(ctx)
  if (!(await deleteInvitation(ctx.store.id, input.id))) throw new DomainError('not_found')
}

import { hashToken } from '@/server/auth/one-time-token'
import type { RequestContext } from '@/server/trpc/request'
import { givenRole, type OpenInvitation } from '../access-schema'
import { findOpenInvitation } from './members-repository'
import { findUserByEmail } from './users-repository'

/** What the holder of an invitation's link is shown; `closed` when it is used, taken back, too old or never was. */
export async function readInvitation(
  request: RequestContext,
  input: { readonly token: string },
): Promise<OpenInvitation> {
  const invitation = await findOpenInvitation({ tokenHash: hashToken(input.token) }, request.now)
  const role = givenRole.safeParse(invitation?.role).data
  if (!invitation || !role || invitation.store.status === 'deleted') return { status: 'closed' }
  const { email, store } = invitation
  const hasAccount = (await findUserByEmail(email)) !== null
  return { status: 'open', storeName: store.name, storeSlug: store.slug, role, email, hasAccount }
}

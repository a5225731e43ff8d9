import { isRole } from '@/lib/permissions'
import type { StoreContext } from '@/server/store-context'
import { givenRole, type MemberList } from '../access-schema'
import { listInvitations, listMemberships } from './members-repository'

/** Who may work in the store, and who is invited to. */
export async function listMembers(ctx: StoreContext): Promise<MemberList> {
  const [members, invitations] = await Promise.all([listMemberships(ctx.store.id), listInvitations(ctx.store.id)])
  return {
    members: members.map(({ user, role, createdAt }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: isRole(role) ? role : 'staff',
      joinedAt: createdAt.toISOString(),
      isYou: ctx.actor.kind === 'user' && ctx.actor.id === user.id,
    })),
    invitations: invitations.map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email,
      role: givenRole.catch('staff').parse(role),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      hasExpired: expiresAt <= ctx.now,
    })),
  }
}

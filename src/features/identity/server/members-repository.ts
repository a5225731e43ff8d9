import { newId } from '@/lib/ids'
import type { Role } from '@/lib/permissions'
import { inPlatformTransaction, type PlatformDb, platformDb } from '@/server/platform-db'

export interface MemberRecord {
  readonly role: string
  readonly createdAt: Date
  readonly user: { readonly id: string; readonly name: string; readonly email: string }
}

export interface InvitationRecord {
  readonly id: string
  readonly storeId: string
  readonly email: string
  readonly role: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

const userFields = { select: { id: true, name: true, email: true } } as const

/** A store's members, in the order in which they joined. */
export function listMemberships(storeId: string): Promise<MemberRecord[]> {
  return platformDb.membership.findMany({
    where: { storeId },
    include: { user: userFields },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
}

export function findMembership(storeId: string, userId: string): Promise<MemberRecord | null> {
  return platformDb.membership.findFirst({ where: { storeId, userId }, include: { user: userFields } })
}

export async function isMemberByEmail(storeId: string, email: string): Promise<boolean> {
  return (
    (await platformDb.membership.findFirst({ where: { storeId, user: { email } }, select: { role: true } })) !== null
  )
}

/** Changes the role of a member who is not the owner; false when there is none. */
export async function setMemberRole(storeId: string, userId: string, role: Role): Promise<boolean> {
  const { count } = await platformDb.membership.updateMany({
    where: { storeId, userId, role: { not: 'owner' } },
    data: { role },
  })
  return count === 1
}

/** Takes a member who is not the owner out of the store; false when there is none. */
export async function deleteMembership(storeId: string, userId: string): Promise<boolean> {
  const { count } = await platformDb.membership.deleteMany({ where: { storeId, userId, role: { not: 'owner' } } })
  return count === 1
}

/**
 * Makes `to` the owner and `from` an admin, in one go; false when `from` is not the owner any more, or `to` no member.
 * The two updates are conditional on the roles, so that of two transfers at once one finds nothing to change.
 */
export function moveOwnership(storeId: string, from: string, to: string): Promise<boolean> {
  return inPlatformTransaction(async (db) => {
    const demoted = await db.membership.updateMany({
      where: { storeId, userId: from, role: 'owner' },
      data: { role: 'admin' },
    })
    if (demoted.count === 0) return false
    const promoted = await db.membership.updateMany({ where: { storeId, userId: to }, data: { role: 'owner' } })
    if (promoted.count === 0) throw new NoSuchMember()
    await db.store.update({ where: { id: storeId }, data: { ownerId: to } })
    return true
  }).catch((error: unknown) => {
    if (error instanceof NoSuchMember) return false
    throw error
  })
}

/** Undoes the transaction. */
class NoSuchMember extends Error {}

/** Invitations that were not taken up, expired ones too, newest first. */
export function listInvitations(storeId: string): Promise<InvitationRecord[]> {
  return platformDb.invitation.findMany({
    where: { storeId, acceptedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

/** Invites an address; an earlier invitation of it ends. The link's secret is set when the mail is written. */
export function insertInvitation(invitation: {
  storeId: string
  email: string
  role: Role
  tokenHash: string
  expiresAt: Date
}): Promise<InvitationRecord> {
  const { storeId, email } = invitation
  return inPlatformTransaction(async (db) => {
    await db.invitation.deleteMany({ where: { storeId, email, acceptedAt: null } })
    return db.invitation.create({ data: { id: newId(), ...invitation } })
  })
}

export async function deleteInvitation(storeId: string, id: string): Promise<boolean> {
  const { count } = await platformDb.invitation.deleteMany({ where: { id, storeId, acceptedAt: null } })
  return count === 1
}

/** An invitation that can be taken up, with its store; null otherwise. */
export function findOpenInvitation(where: { id: string } | { tokenHash: string }, now: Date) {
  return platformDb.invitation.findFirst({
    where: { ...where, acceptedAt: null, expiresAt: { gt: now } },
    include: { store: { select: { name: true, slug: true, status: true } } },
  })
}

export async function setInvitationToken(id: string, tokenHash: string): Promise<void> {
  await platformDb.invitation.updateMany({ where: { id, acceptedAt: null }, data: { tokenHash } })
}

/** Uses an invitation up for this user: true for exactly one caller. Someone who is a member already keeps their role. */
export function takeUpInvitation(invitation: InvitationRecord, userId: string, now: Date): Promise<boolean> {
  return inPlatformTransaction((db) => takeUp(db, invitation, userId, now))
}

async function takeUp(db: PlatformDb, invitation: InvitationRecord, userId: string, now: Date): Promise<boolean> {
  const { id, storeId, role } = invitation
  const used = await db.invitation.updateMany({
    where: { id, acceptedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  })
  if (used.count === 0) return false
  await db.membership.createMany({ data: [{ userId, storeId, role, createdAt: now }], skipDuplicates: true })
  return true
}

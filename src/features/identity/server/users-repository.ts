import { newId } from '@/lib/ids'
import { inPlatformTransaction, type PlatformDb, platformDb } from '@/server/platform-db'

export interface UserRecord {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly isOperator: boolean
  readonly locale: string
}

export interface NewUser {
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly locale: string
}

export function findUserByEmail(email: string): Promise<UserRecord | null> {
  return platformDb.user.findUnique({ where: { email } })
}

export function findUserById(id: string): Promise<UserRecord | null> {
  return platformDb.user.findUnique({ where: { id } })
}

/**
 * Adds an account. The very first one becomes the operator: two who come first at the same moment wait for each other, so
 * that one does. Null when the address is taken.
 */
export async function insertUser(user: NewUser): Promise<UserRecord | null> {
  if (await platformDb.user.findFirst({ select: { id: true } })) return insert(platformDb, user, false)
  return inPlatformTransaction(async (db) => {
    await db.$executeRaw`SELECT pg_advisory_xact_lock(72, 1)`
    const isFirst = (await db.user.findFirst({ select: { id: true } })) === null
    return insert(db, user, isFirst)
  })
}

async function insert(db: PlatformDb, user: NewUser, isOperator: boolean): Promise<UserRecord | null> {
  const [row] = await db.user.createManyAndReturn({
    data: [{ id: newId(), ...user, isOperator }],
    skipDuplicates: true,
  })
  return row ?? null
}

export async function updateUserProfile(id: string, profile: { name: string; locale: string }): Promise<UserRecord> {
  return platformDb.user.update({ where: { id }, data: profile })
}

export async function updateUserPassword(id: string, passwordHash: string, now: Date): Promise<void> {
  await platformDb.user.update({ where: { id }, data: { passwordHash, passwordChangedAt: now } })
}

export async function insertResetToken(userId: string, tokenHash: string, now: Date, expiresAt: Date): Promise<void> {
  await inPlatformTransaction(async (db) => {
    // One open link at a time: an older one in somebody's mailbox ends with the next.
    await db.userToken.deleteMany({ where: { userId, kind: 'password_reset' } })
    await db.userToken.create({ data: { tokenHash, userId, kind: 'password_reset', expiresAt, createdAt: now } })
  })
}

/** Whose open reset link this is; null when it is used, too old or unknown. Does not use it. */
export async function findResetToken(tokenHash: string, now: Date): Promise<UserRecord | null> {
  const token = await platformDb.userToken.findFirst({
    where: { tokenHash, kind: 'password_reset', usedAt: null, expiresAt: { gt: now } },
    include: { user: true },
  })
  return token?.user ?? null
}

/** Uses a link up: true for exactly one caller. */
export async function useResetToken(tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await platformDb.userToken.updateMany({
    where: { tokenHash, kind: 'password_reset', usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

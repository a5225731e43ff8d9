import { newId } from '@/lib/ids'
import { platformDb } from '../platform-db'
import type { StoreIdentity } from '../store-context'
import { storeDb } from '../store-db'
import { runInTenant } from '../tenancy'
import type { Audience } from './session-token'

/** Why a session ended; kept on its row. */
export type RevocationReason =
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'revoked'
  | 'replaced'
  | 'password_changed'
  | 'password_reset'
  | 'reused'

export interface SessionRow {
  readonly id: string
  readonly subjectId: string
  readonly generation: number
  readonly rotatedAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly subject: { readonly name: string; readonly email: string; readonly isOperator: boolean }
}

export interface NewSession {
  readonly subjectId: string
  readonly ip: string
  readonly userAgent: string
  readonly now: Date
  readonly expiresAt: Date
}

/** The rows behind the sessions of one audience. Two tables of one shape: the platform's, and each store's. */
export interface SessionRows {
  readonly audience: Audience
  /** Cookie in which browsers keep the token. */
  readonly cookie: 'session' | 'customer'
  create(session: NewSession): Promise<string>
  find(id: string): Promise<SessionRow | null>
  /** Moves the session on from `generation`; false when somebody else did, or it is over. */
  rotate(id: string, generation: number, now: Date, expiresAt: Date): Promise<boolean>
  revoke(id: string, reason: RevocationReason, now: Date): Promise<void>
  /** Ends every session of the subject, but for one. */
  revokeAll(subjectId: string, reason: RevocationReason, now: Date, exceptId?: string): Promise<void>
}

const alive = (id: string, generation: number, now: Date) => ({
  id,
  generation,
  revokedAt: null,
  expiresAt: { gt: now },
})

const rotation = (now: Date, expiresAt: Date) => ({ generation: { increment: 1 }, rotatedAt: now, expiresAt })

const others = (exceptId: string | undefined) => ({ revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) })

/** Sessions of the platform's users. */
export const platformSessionRows: SessionRows = {
  audience: 'platform',
  cookie: 'session',
  async create({ subjectId, now, ...rest }) {
    const id = newId()
    await platformDb.session.create({ data: { id, userId: subjectId, rotatedAt: now, createdAt: now, ...rest } })
    return id
  },
  async find(id) {
    const row = await platformDb.session.findFirst({ where: { id }, include: { user: true } })
    if (!row) return null
    const { name, email, isOperator } = row.user
    return { ...row, subjectId: row.userId, subject: { name, email, isOperator } }
  },
  async rotate(id, generation, now, expiresAt) {
    const { count } = await platformDb.session.updateMany({
      where: alive(id, generation, now),
      data: rotation(now, expiresAt),
    })
    return count === 1
  },
  async revoke(id, reason, now) {
    await platformDb.session.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now, revokedReason: reason },
    })
  },
  async revokeAll(subjectId, reason, now, exceptId) {
    await platformDb.session.updateMany({
      where: { userId: subjectId, ...others(exceptId) },
      data: { revokedAt: now, revokedReason: reason },
    })
  },
}

/** Sessions of one store's customers, in that store's schema. */
export function storeSessionRows(store: Pick<StoreIdentity, 'id' | 'schemaName'>): SessionRows {
  const inScope = <T>(work: () => Promise<T>) =>
    runInTenant({ tenantId: store.id, schemaName: store.schemaName }, async () => work())
  return {
    audience: store.id,
    cookie: 'customer',
    create: ({ subjectId, now, ...rest }) =>
      inScope(async () => {
        const id = newId()
        await storeDb.customerSession.create({
          data: { id, customerId: subjectId, rotatedAt: now, createdAt: now, ...rest },
        })
        return id
      }),
    find: (id) =>
      inScope(async () => {
        const row = await storeDb.customerSession.findFirst({ where: { id }, include: { customer: true } })
        if (!row) return null
        const { firstName, lastName, email } = row.customer
        const name = `${firstName} ${lastName}`.trim() || email
        return { ...row, subjectId: row.customerId, subject: { name, email, isOperator: false } }
      }),
    rotate: (id, generation, now, expiresAt) =>
      inScope(async () => {
        const { count } = await storeDb.customerSession.updateMany({
          where: alive(id, generation, now),
          data: rotation(now, expiresAt),
        })
        return count === 1
      }),
    revoke: (id, reason, now) =>
      inScope(async () => {
        await storeDb.customerSession.updateMany({
          where: { id, revokedAt: null },
          data: { revokedAt: now, revokedReason: reason },
        })
      }),
    revokeAll: (subjectId, reason, now, exceptId) =>
      inScope(async () => {
        await storeDb.customerSession.updateMany({
          where: { customerId: subjectId, ...others(exceptId) },
          data: { revokedAt: now, revokedReason: reason },
        })
      }),
  }
}

import { newId } from '@/lib/ids'
import { platformDb } from '@/server/platform-db'

export interface ApiTokenRecord {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly scopes: string[]
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
  readonly createdBy: { readonly name: string }
}

const withCreator = { createdBy: { select: { name: true } } } as const

/** A store's tokens that were not revoked, newest first. */
export function listTokens(storeId: string): Promise<ApiTokenRecord[]> {
  return platformDb.apiToken.findMany({
    where: { storeId, revokedAt: null },
    include: withCreator,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
}

export function countTokens(storeId: string): Promise<number> {
  return platformDb.apiToken.count({ where: { storeId, revokedAt: null } })
}

export function insertToken(token: {
  storeId: string
  name: string
  prefix: string
  tokenHash: string
  scopes: string[]
  createdById: string
  expiresAt: Date | null
}): Promise<ApiTokenRecord> {
  return platformDb.apiToken.create({ data: { id: newId(), ...token }, include: withCreator })
}

export async function revokeToken(storeId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await platformDb.apiToken.updateMany({
    where: { id, storeId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Revokes the tokens that this person made in the store and that may do more than `allowed`. One statement. */
export async function revokeTokensBeyond(
  storeId: string,
  createdById: string,
  allowed: readonly string[],
  now: Date,
): Promise<void> {
  await platformDb.$executeRaw`
    UPDATE api_token SET revoked_at = ${now}
    WHERE store_id = ${storeId}::uuid AND created_by_id = ${createdById}::uuid AND revoked_at IS NULL
      AND NOT scopes <@ ${[...allowed]}::text[]`
}

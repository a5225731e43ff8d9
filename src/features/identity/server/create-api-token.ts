import { randomBytes } from 'node:crypto'
import { isRole, ROLE_PERMISSIONS } from '@/lib/permissions'
import { hashToken } from '@/server/auth/one-time-token'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { CreateApiTokenInput, CreatedApiToken } from '../access-schema'
import { countTokens, insertToken } from './api-tokens-repository'
import { toApiToken } from './list-api-tokens'
import { findMembership } from './members-repository'
import { requireUser } from './require-user'

const TOKENS_PER_STORE = 50
const PREFIX_LENGTH = 11

/**
 * Makes a credential for an internal tool, with scopes that the caller has themselves. The answer holds the secret, which is
 * stored as a digest and never told again. @throws DomainError `not_allowed` (scopes), `quota_reached` (50 tokens)
 */
export async function createApiToken(ctx: StoreContext, input: CreateApiTokenInput): Promise<CreatedApiToken> {
  const user = requireUser(ctx)
  const role = (await findMembership(ctx.store.id, user.id))?.role ?? ''
  const own: readonly string[] = isRole(role) ? ROLE_PERMISSIONS[role] : []
  if (!input.scopes.every((scope) => own.includes(scope))) throw new DomainError('not_allowed', { field: 'scopes' })
  if ((await countTokens(ctx.store.id)) >= TOKENS_PER_STORE) throw new DomainError('quota_reached')
  const secret = `stoa_${randomBytes(32).toString('base64url')}`
  const record = await insertToken({
    storeId: ctx.store.id,
    name: input.name,
    prefix: secret.slice(0, PREFIX_LENGTH),
    tokenHash: hashToken(secret),
    scopes: [...new Set(input.scopes)],
    createdById: user.id,
    expiresAt: input.expiresInDays === null ? null : new Date(ctx.now.getTime() + input.expiresInDays * 86_400_000),
  })
  return { token: toApiToken(record, ctx.now), secret }
}

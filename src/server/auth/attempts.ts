import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { recordAudit } from '../audit'
import { DomainError } from '../errors'
import { platformPool } from '../platform-db'
import { singleton } from '../singleton'
import type { RequestContext } from '../trpc/request'
import { ANONYMOUS } from './actor'
import type { Audience } from './session-token'

/** Wrong passwords for one account from one address before that address has to wait, and for how long. */
export const ATTEMPTS = 5
export const LOCK_SECONDS = 15 * 60

const limiter = () =>
  singleton('sign-in-attempts', () => {
    const limits = { keyPrefix: 'sign-in', points: ATTEMPTS, duration: LOCK_SECONDS, blockDuration: LOCK_SECONDS }
    return new RateLimiterPostgres({
      ...limits,
      storeClient: platformPool,
      storeType: 'pool',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      insuranceLimiter: new RateLimiterMemory(limits),
    })
  })

/** The part of a request that an attempt is counted and recorded by. */
type Caller = Pick<RequestContext, 'ip' | 'requestId'>

interface Attempt {
  readonly audience: Audience
  /** Address as typed, in its one form; whether an account has it makes no difference. */
  readonly email: string
}

/**
 * Lets `verify` decide on one attempt to sign in, and counts it. The count is per account and address of the caller: a
 * stranger who guesses locks out himself and nobody else. Counted before the check, so that parallel guesses cannot
 * outrun the count. Every outcome is a security event.
 *
 * @throws DomainError `account_locked` with the seconds to wait; `wrong_credentials`
 */
export async function attemptSignIn<T>(request: Caller, attempt: Attempt, verify: () => Promise<T | null>): Promise<T> {
  const key = keyOf(attempt, request.ip)
  const count = await consume(key)
  if (count.locked) {
    await securityEvent(request, 'login_refused', attempt)
    throw new DomainError('account_locked', { values: { seconds: count.seconds } })
  }
  const account = await verify()
  if (account !== null) {
    await limiter().delete(key)
    return account
  }
  await securityEvent(request, 'login_failed', attempt)
  if (count.remaining > 0) throw new DomainError('wrong_credentials')
  await limiter().block(key, LOCK_SECONDS)
  await securityEvent(request, 'account_locked', attempt)
  throw new DomainError('account_locked', { values: { seconds: LOCK_SECONDS } })
}

async function consume(key: string): Promise<{ locked: false; remaining: number } | { locked: true; seconds: number }> {
  try {
    const { remainingPoints } = await limiter().consume(key)
    return { locked: false, remaining: remainingPoints }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { locked: true, seconds: Math.ceil(refusal.msBeforeNext / 1000) }
  }
}

function keyOf({ audience, email }: Attempt, ip: string): string {
  return createHash('sha256').update(`${audience}\n${email}\n${ip}`).digest('base64url')
}

async function securityEvent(request: Caller, action: string, { audience, email }: Attempt): Promise<void> {
  const storeId = audience === 'platform' ? {} : { storeId: audience }
  await recordAudit(request, { action, actor: ANONYMOUS, subject: email, ...storeId })
}

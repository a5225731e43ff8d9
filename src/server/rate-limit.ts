import { env } from '@/env.mjs'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { recordAudit } from './audit'
import { ANONYMOUS } from './auth/actor'
import { DomainError } from './errors'
import { platformPool } from './platform-db'
import { singleton } from './singleton'
import type { RateClass } from './trpc/init'
import type { RequestContext } from './trpc/request'

interface Limit {
  readonly points: number
  readonly seconds: number
  /** Counted in the database, so that all processes share it. The others count per process: cheap, and only a brake. */
  readonly shared: boolean
}

/**
 * Per caller address and host. `auth` is what a person mistyping a password never reaches; `guess` what nobody reaches who was given a code: ten thousand
 * tries take 55 hours.
 */
const LIMITS: Readonly<Record<RateClass, Limit>> = {
  read: { points: 1200, seconds: 60, shared: false },
  write: { points: 300, seconds: 60, shared: false },
  heavy: { points: 30, seconds: 60, shared: false },
  auth: { points: 20, seconds: 300, shared: true },
  guess: { points: 30, seconds: 600, shared: true },
}

const limiters = singleton('rate-limiters', () => new Map<RateClass, RateLimiterMemory | RateLimiterPostgres>())

function limiterOf(rate: RateClass): RateLimiterMemory | RateLimiterPostgres {
  const known = limiters.get(rate)
  if (known) return known
  const { seconds, shared } = LIMITS[rate]
  const points = LIMITS[rate].points * env.STOA_RATE_LIMIT_FACTOR
  const memory = new RateLimiterMemory({ keyPrefix: rate, points, duration: seconds })
  const limiter = shared
    ? new RateLimiterPostgres({
        storeClient: platformPool,
        storeType: 'pool',
        schemaName: 'platform',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: rate,
        points,
        duration: seconds,
        // Who has been refused once is refused without asking the database until the time is up.
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: memory,
      })
    : memory
  limiters.set(rate, limiter)
  return limiter
}

/**
 * Counts a call of this class for the caller. The first refusal of a spell is a security event where the class is about
 * signing in. @throws DomainError `rate_limited` with the seconds to wait
 */
export async function enforceRateLimit(
  request: Pick<RequestContext, 'ip' | 'hostHeader' | 'requestId'>,
  rate: RateClass,
  procedure: string,
): Promise<void> {
  if (env.STOA_RATE_LIMIT_FACTOR === 0) return
  try {
    await limiterOf(rate).consume(`${request.hostHeader}:${request.ip}`)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    if (rate === 'auth' && refusal.consumedPoints === limiterOf(rate).points + 1) {
      await recordAudit(request, { action: 'rate_limited', actor: ANONYMOUS, subject: procedure })
    }
    throw new DomainError('rate_limited', { values: { seconds: Math.ceil(refusal.msBeforeNext / 1000) } })
  }
}

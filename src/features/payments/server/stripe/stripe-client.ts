import Stripe from 'stripe'
import { env } from '@/env.mjs'
import { CircuitOpenError, circuitOf } from '@/server/circuit-breaker'
import { singleton } from '@/server/singleton'
import { PaymentUnavailable } from '../payment-provider'

/** The version whose shapes the code was written for: requests pin it, and both webhook endpoints must be set to it. */
export const STRIPE_API_VERSION = '2026-10-28.endive'

/** One attempt, attempts after the first, and all of them together: a shopper waits for it. */
const ATTEMPT_MS = 4000
const RETRIES = 1
const TOTAL_MS = 9000

const CIRCUIT = { failuresToOpen: 5, halfOpenAfterMs: 10_000, isTrouble }

/** Whether the platform has an account with Stripe. */
export function hasStripe(): boolean {
  return env.STRIPE_SECRET_KEY !== undefined
}

/** Whether the platform's keys move real money; events of the other mode are not ours. */
export function isLivemode(): boolean {
  return env.STRIPE_SECRET_KEY?.includes('_live_') ?? false
}

/**
 * Asks Stripe something, within ten seconds and round one breaker for the platform.
 * @throws PaymentUnavailable where Stripe is not reached (`unreachable`) or does not let us act for the account (`account_restricted`);
 *   what else Stripe refuses comes as the SDK's own error
 */
export async function askStripe<T>(work: (stripe: Stripe) => Promise<T>): Promise<T> {
  try {
    return await circuitOf('stripe', CIRCUIT).run(() => inTime(work(stripeClient())))
  } catch (error) {
    throw translated(error)
  }
}

/** Checks the signature of a delivered message over its very bytes; null where it is not Stripe's, or too old. */
export function readSignedEvent(
  body: string,
  signature: string | null,
  secret: string | undefined,
): Stripe.Event | null {
  if (!secret || !signature) return null
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret)
  } catch {
    return null
  }
}

/** Whether it is a refusal by Stripe with that code. */
export function isRefusal(
  error: unknown,
  ...codes: readonly string[]
): error is Stripe.errors.StripeInvalidRequestError {
  return error instanceof Stripe.errors.StripeInvalidRequestError && codes.includes(error.code ?? '')
}

/** A request that Stripe answered with no, for a reason of its own. */
export function refusalCode(error: unknown): string | null {
  const isAnswer =
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError
  return isAnswer ? (error.code ?? 'refused') : null
}

/** Another request was sent under the same key before. */
export function isOtherRequest(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeIdempotencyError
}

/** The answer is a stored one: the refusal is of an earlier time, and nothing was made then. */
export function isReplayedRefusal(error: unknown): boolean {
  const cause = error instanceof PaymentUnavailable ? error.cause : error
  return cause instanceof Stripe.errors.StripeError && cause.headers?.['idempotent-replayed'] === 'true'
}

function stripeClient(): Stripe {
  return singleton('stripe', () => {
    const key = env.STRIPE_SECRET_KEY
    if (!key) throw new PaymentUnavailable('unreachable')
    const { protocol, hostname, port } = new URL(env.STRIPE_API_URL)
    const isPlain = protocol === 'http:'
    return new Stripe(key, {
      apiVersion: STRIPE_API_VERSION,
      protocol: isPlain ? 'http' : 'https',
      host: hostname,
      port: port || (isPlain ? 80 : 443),
      timeout: ATTEMPT_MS,
      maxNetworkRetries: RETRIES,
      telemetry: false,
      appInfo: { name: 'Stoa' },
    })
  })
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PaymentUnavailable('unreachable')), TOTAL_MS)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** Trouble on Stripe's side, or on the way; not an answer that says no. */
function isTrouble(error: Error): boolean {
  if (error instanceof PaymentUnavailable) return true
  if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeRateLimitError)
    return true
  return error instanceof Stripe.errors.StripeAPIError && error.statusCode !== 409
}

function translated(error: unknown): unknown {
  if (error instanceof CircuitOpenError) return new PaymentUnavailable('unreachable', { cause: error })
  if (error instanceof PaymentUnavailable) return error
  if (error instanceof Stripe.errors.StripePermissionError || isRefusal(error, 'account_invalid')) {
    return new PaymentUnavailable('account_restricted', { cause: error })
  }
  const isNoAnswer =
    error instanceof Stripe.errors.StripeConnectionError ||
    error instanceof Stripe.errors.StripeRateLimitError ||
    error instanceof Stripe.errors.StripeAPIError ||
    error instanceof Stripe.errors.StripeAuthenticationError
  return isNoAnswer ? new PaymentUnavailable('unreachable', { cause: error }) : error
}

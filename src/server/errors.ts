import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** A broken precondition. Outcomes that a shopper is expected to meet are tagged results instead. */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: DomainErrorCode
  /** Name of the input field that is to blame, for the form to show it there. */
  readonly field: string | undefined
  /** Values for the translated message; never anything secret. */
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: DomainErrorCode, options: { field?: string; values?: Record<string, string | number> } = {}) {
    super(code)
    this.code = code
    this.field = options.field
    this.values = options.values ?? {}
  }
}

/** The one table from domain codes to tRPC's. Each code has its text in the message namespace `errors`, under `domain`. */
export const TRPC_CODES = {
  not_found: 'NOT_FOUND',
  not_signed_in: 'UNAUTHORIZED',
  wrong_credentials: 'UNAUTHORIZED',
  not_allowed: 'FORBIDDEN',
  account_locked: 'FORBIDDEN',
  foreign_origin: 'FORBIDDEN',
  rate_limited: 'TOO_MANY_REQUESTS',
  quota_reached: 'TOO_MANY_REQUESTS',
  cooldown: 'TOO_MANY_REQUESTS',
  busy: 'SERVICE_UNAVAILABLE',
  store_unavailable: 'SERVICE_UNAVAILABLE',
  already_taken: 'CONFLICT',
  changed_meanwhile: 'CONFLICT',
  wrong_state: 'CONFLICT',
  idempotency_mismatch: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  reserved: 'BAD_REQUEST',
  offensive: 'BAD_REQUEST',
  unsupported_file: 'BAD_REQUEST',
  too_large: 'PAYLOAD_TOO_LARGE',
  expired: 'BAD_REQUEST',
  still_in_use: 'CONFLICT',
  exceeds_paid: 'CONFLICT',
  payment_provider: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<string, TRPC_ERROR_CODE_KEY>

export type DomainErrorCode = keyof typeof TRPC_CODES

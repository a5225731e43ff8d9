/** An error as Stripe answers it. */
export class Fault extends Error {
  override name = 'Fault'
  readonly status: number
  readonly body: { readonly error: Readonly<Record<string, unknown>> }
  /** The request began to be carried out: the answer is kept under its idempotency key. */
  readonly isKept: boolean

  constructor(status: number, error: Record<string, unknown>, isKept = status === 400 || status === 402) {
    super(String(error.message))
    this.status = status
    this.body = { error: { type: 'invalid_request_error', ...error } }
    this.isKept = isKept
  }
}

export function invalid(message: string, more: Record<string, unknown> = {}): Fault {
  return new Fault(400, { message, ...more })
}

export function missing(kind: string, id: string): Fault {
  return new Fault(404, { code: 'resource_missing', message: `No such ${kind}: '${id}'`, param: 'id' })
}

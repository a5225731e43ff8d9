import { createHash } from 'node:crypto'
import { Fault } from './fault'

export interface StoredAnswer {
  readonly status: number
  readonly body: string
}

interface Entry {
  readonly digest: string
  answer: StoredAnswer | null
}

/**
 * Answers by idempotency key, each account's apart: the same request is answered again from here, also where the answer was an error; another
 * request under the same key is refused, and so is a repeat while the first is still at work.
 */
export class IdempotencyKeys {
  readonly #entries = new Map<string, Entry>()

  /** The stored answer, or null after having claimed the key for this request. @throws Fault 400 `idempotency_error`, 409 */
  claim(account: string | null, key: string, request: string): StoredAnswer | null {
    const name = `${account ?? ''}\n${key}`
    const digest = createHash('sha256').update(request).digest('hex')
    const known = this.#entries.get(name)
    if (!known) {
      this.#entries.set(name, { digest, answer: null })
      return null
    }
    if (known.digest !== digest) {
      const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
      throw new Fault(400, { type: 'idempotency_error', message }, false)
    }
    if (known.answer) return known.answer
    const message = `There is currently another in-progress request using this Idempotent Key: ${key}.`
    throw new Fault(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message }, false)
  }

  keep(account: string | null, key: string, answer: StoredAnswer): void {
    const entry = this.#entries.get(`${account ?? ''}\n${key}`)
    if (entry) entry.answer = answer
  }

  /** The request was turned away before it was carried out: the key is free again. */
  release(account: string | null, key: string): void {
    this.#entries.delete(`${account ?? ''}\n${key}`)
  }
}

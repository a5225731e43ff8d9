import { v7, validate } from 'uuid'

/** A new UUID v7: ordered by time, good for indexes, and no secret (it tells when it was made). */
export function newId(): string {
  return v7()
}

export function isId(value: string): boolean {
  return validate(value)
}

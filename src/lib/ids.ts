import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUID v7 in lower case, the form Postgres gives back. Upper case is accepted and lowered. */
export const idSchema = z.uuidv7().toLowerCase()

/**
 * A new id. UUID v7: ordered by time, so that an index grows at its end. It tells when it was made and is no secret;
 * what must not be guessed (tokens, gift links) comes from `src/server/random-token.ts`.
 */
export function newId(): string {
  return v7()
}

/** Whether the text is a UUID v7. */
export function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}

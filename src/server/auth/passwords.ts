import { hash, verify } from '@node-rs/argon2'
import { DomainError } from '../errors'
import { singleton } from '../singleton'
import { passwordProblem } from './password-rules'

/** argon2id, 19 MiB, two passes, one lane: OWASP's figure; about 40 ms on one core, off the event loop. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS)
}

/**
 * Whether the password is the one that was hashed. Null (no such account, or none with a password) takes as long as a
 * wrong password does, and is false.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy()), password.normalize('NFKC'))
  return matches && passwordHash !== null
}

function decoy(): Promise<string> {
  return singleton('password-decoy', () => hashPassword('nobody has this password'))
}

/** @throws DomainError `invalid` on `field`, with the problem among its values */
export function requireGoodPassword(password: string, about: readonly string[], field = 'password'): void {
  const problem = passwordProblem(password, about)
  if (problem) throw new DomainError('invalid', { field, values: { problem } })
}

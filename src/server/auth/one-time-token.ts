import { createHash, randomBytes } from 'node:crypto'

/** Digest under which secrets with 128 bits and more of their own are stored: what leaks from the table opens nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A fresh secret of 256 bits for a link, and the digest to store. */
export function newOneTimeToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

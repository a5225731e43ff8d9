import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { deriveKey } from '../secrets'

/** How long a cookie is used as it is before it is exchanged for one of the next generation. */
export const ACCESS_MS = 15 * 60_000
/** How long a session lives after its last rotation. */
export const REFRESH_MS = 7 * 24 * 3_600_000

/** What a session cookie says. It proves nothing by itself: the session's row is read at each request. */
export interface SessionClaims {
  /** Id of the user or customer. */
  readonly subjectId: string
  readonly sessionId: string
  /** Which exchange of the session this cookie came from. */
  readonly generation: number
  /** Instant (ms) until which the cookie is used without being exchanged. */
  readonly freshUntil: number
}

/** `platform`, or the id of the one store in which a customer's session counts. */
export type Audience = string

const payload = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  gen: z.number().int().nonnegative(),
  fresh: z.number().int(),
  aud: z.string(),
})

/** The claims as an encrypted token (next-auth's JWE) that opens for this audience only. */
export function sealSession(audience: Audience, claims: SessionClaims): Promise<string> {
  return encode({
    token: {
      sub: claims.subjectId,
      sid: claims.sessionId,
      gen: claims.generation,
      fresh: claims.freshUntil,
      aud: audience,
    },
    maxAge: REFRESH_MS / 1000,
    ...keyOf(audience),
  })
}

/** The claims of a token, or null when it is none of ours, too old, or another audience's. */
export async function openSession(audience: Audience, token: string): Promise<SessionClaims | null> {
  const decoded = await decode({ token, ...keyOf(audience) }).catch(() => null)
  const claims = payload.safeParse(decoded).data
  if (claims?.aud !== audience) return null
  return { subjectId: claims.sub, sessionId: claims.sid, generation: claims.gen, freshUntil: claims.fresh }
}

/** The salt gives every audience a key of its own, so a store's token is not even readable to another. */
function keyOf(audience: Audience): { secret: string; salt: string } {
  return { secret: deriveKey('session').toString('base64url'), salt: `session:${audience}` }
}

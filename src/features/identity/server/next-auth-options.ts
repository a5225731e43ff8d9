import type { AuthOptions } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import credentialsProvider from 'next-auth/providers/credentials'
import { isHttps, cookieName } from '@/server/auth/session-cookie'
import { platformSessionRows } from '@/server/auth/session-rows'
import { ACCESS_MS, openSession, REFRESH_MS, sealSession, type SessionClaims } from '@/server/auth/session-token'
import { readSession } from '@/server/auth/sessions'
import { log } from '@/server/log'
import { deriveKey } from '@/server/secrets'
import type { RequestContext } from '@/server/trpc/request'
import { signInInput } from '../identity-schema'
import { signInUser } from './sign-in-user'

/** What next-auth carries as its token: our claims, and what its own client shows. */
interface Token extends JWT {
  stoa?: SessionClaims
}

/**
 * next-auth on the platform's host: its endpoints, client and CSRF token over our sessions. The token in its cookie is the
 * one that our own procedures set and read, and a row decides whether it counts; next-auth never does by itself.
 */
export function nextAuthOptions(request: RequestContext): AuthOptions {
  const cookie = (name: string) => ({
    name: cookieName(name),
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() },
  })
  return {
    secret: deriveKey('next-auth').toString('base64url'),
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: REFRESH_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in', newUser: '/register' },
    cookies: { sessionToken: cookie('session'), csrfToken: cookie('csrf'), callbackUrl: cookie('callback') },
    providers: [
      credentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials) => authorize(request, credentials),
      }),
    ],
    jwt: {
      encode: ({ token }) => encode(token),
      decode: ({ token }) => decode(request, token),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, stoa: (user as { claims?: SessionClaims }).claims } : token),
      session: ({ session }) => session,
    },
    events: {
      signOut: async ({ token }) => {
        const claims = (token as Token | null)?.stoa
        if (claims) await platformSessionRows.revoke(claims.sessionId, 'signed_out', request.now)
      },
    },
    logger: {
      error: (code, metadata) => log.info({ code, metadata }, 'next-auth'),
      warn: (code) => log.info({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** The same procedure as every other way of signing in: rates, lock-out and events are one. */
async function authorize(request: RequestContext, credentials: Record<string, string> | undefined) {
  const input = signInInput.safeParse({ email: credentials?.email ?? '', password: credentials?.password ?? '' })
  if (!input.success) throw new Error('invalid')
  const { user, claims } = await signInUser(request, input.data)
  return { id: user.id, name: user.name, email: user.email, claims }
}

async function encode(token: Token | undefined): Promise<string> {
  return token?.stoa ? sealSession('platform', token.stoa) : ''
}

/** Null for a session that is over: next-auth then clears its cookie. */
async function decode(request: RequestContext, token: string | undefined): Promise<Token | null> {
  const claims = token ? await openSession('platform', token) : null
  const row = claims && (await readSession(request, platformSessionRows))
  if (!claims || !row || row.id !== claims.sessionId) return null
  // The entry may just have moved the session on: what next-auth writes back must not be the cookie from before.
  const moved = { ...claims, generation: row.generation, freshUntil: row.rotatedAt.getTime() + ACCESS_MS }
  const stoa = row.generation === claims.generation ? claims : moved
  return { sub: row.subjectId, name: row.subject.name, email: row.subject.email, stoa }
}

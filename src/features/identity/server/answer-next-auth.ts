import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { enforceRateLimit } from '@/server/rate-limit'
import { requireOwnOrigin } from '@/server/http/own-origin'
import { requestContext } from '@/server/http/read-request'
import { DomainError, TRPC_CODES } from '@/server/errors'
import { nextAuthOptions } from './next-auth-options'

/** Answers next-auth's endpoints, on the platform's host only; a store's host has none. */
export async function answerNextAuth(
  request: NextRequest,
  route: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const context = requestContext(new Headers(request.headers), { method: request.method })
  if (context.host.kind !== 'platform') return new Response(null, { status: 404 })
  try {
    if (request.method === 'POST') {
      requireOwnOrigin(context)
      await enforceRateLimit(context, 'auth', 'next-auth')
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(error.code, { status: TRPC_CODES[error.code] === 'TOO_MANY_REQUESTS' ? 429 : 403 })
  }
  const handle = NextAuth(nextAuthOptions(context)) as (
    request: NextRequest,
    route: { params: Promise<{ nextauth: string[] }> },
  ) => Promise<Response>
  return handle(request, route)
}

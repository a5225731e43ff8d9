import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/env.mjs'
import { DEFAULT_LOCALE_SEGMENT, LOCALES } from '@/lib/locales'
import { type HostTarget, resolveHost } from '@/server/tenancy/resolve-host'

export const config = { matcher: ['/((?!_next/|api/|files/|icon\\.svg$|favicon\\.ico$).*)'] }

/** Where Next's routes of stores are. They are reached through a store's host only. */
const STORE_ROUTES = '/s'

export type Destination =
  | { readonly kind: 'pass' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'rewrite'; readonly path: string }

/**
 * The route that answers a path on a host. Only a matter of addresses: whether there is such a store, and which languages it has, is
 * for the page to find out, and whose data it shows is decided by the Host header anew (src/trpc/server-caller.ts).
 */
export function routeOf(target: HostTarget, path: string): Destination {
  if (target.kind === 'invalid') return { kind: 'not-found' }
  const isStoreRoute = path === STORE_ROUTES || path.startsWith(`${STORE_ROUTES}/`)
  if (target.kind === 'platform') return isStoreRoute ? { kind: 'not-found' } : { kind: 'pass' }
  const store = target.kind === 'store-slug' ? target.slug : target.host
  const [, first = ''] = path.split('/', 2)
  const isLocale = (LOCALES as readonly string[]).includes(first)
  if (isLocale) return { kind: 'rewrite', path: `${STORE_ROUTES}/${store}${path}` }
  return { kind: 'rewrite', path: `${STORE_ROUTES}/${store}/${DEFAULT_LOCALE_SEGMENT}${path === '/' ? '' : path}` }
}

export function proxy(request: NextRequest): NextResponse {
  const target = resolveHost(request.headers.get('host') ?? undefined, env.STOA_DOMAIN)
  const destination = routeOf(target, request.nextUrl.pathname)
  if (destination.kind === 'pass') return NextResponse.next()
  if (destination.kind === 'not-found') return new NextResponse(null, { status: 404 })
  const url = request.nextUrl.clone()
  url.pathname = destination.path
  return NextResponse.rewrite(url)
}

import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

/**
 * The procedures of the store whose page this is, for its islands. Queries are plain GET requests, one each, so that
 * the server can answer those that are the same for everybody from its cache.
 */
export function createStorefrontClient(page: { readonly locale: string; readonly currency: string }) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers: { 'x-stoa-locale': page.locale, 'x-stoa-currency': page.currency },
      }),
    ],
  })
}

export type StorefrontClient = ReturnType<typeof createStorefrontClient>

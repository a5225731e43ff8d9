import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

export interface StoaClientOptions {
  /** Where the platform is, as `https://stoa.example`. */
  readonly url: string
  /** An API token, made in the admin under Settings, API tokens. */
  readonly token: string
  /** Slug of the store to act on. Left out for a token of the platform. */
  readonly store?: string
}

/**
 * A typed client of the procedures for internal tools: `client.admin.catalog.products.query({…})`. A token reaches one
 * store, and there what its scopes allow; refusals arrive as TRPCClientError with `data.domain.code`.
 */
export function createStoaClient({ url, token, store }: StoaClientOptions) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: new URL(store ? `/api/trpc/${store}` : '/api/trpc', url).toString(),
        headers: { authorization: `Bearer ${token}` },
      }),
    ],
  })
}

export type StoaClient = ReturnType<typeof createStoaClient>

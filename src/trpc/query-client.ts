import { QueryClient } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'

const FRESH_MS = 15_000
const MOST_TRIES = 2

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // An answer of the server (not found, not allowed) stays the same; only a lost connection is tried again.
        retry: (failures, error) => failures < MOST_TRIES && !(error instanceof TRPCClientError && error.data),
      },
    },
  })
}

let inBrowser: QueryClient | undefined

/** One per browser tab; a new one for each rendering on the server, where nothing may pass between visitors. */
export function browserQueryClient(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient()
  inBrowser ??= createQueryClient()
  return inBrowser
}

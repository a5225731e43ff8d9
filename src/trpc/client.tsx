'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '@/server/trpc/root'
import { domainErrorOf } from './domain-error'

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export { useTRPC, useTRPCClient }


function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the server refused on purpose it would refuse again.
        retry: (count, error) => count < 2 && domainErrorOf(error) === null,
      },
    },
  })
}

/** Gives the pages below the procedures: those of one store when `store` is its slug, else the platform's. */
export function ApiProvider({ store, children }: { readonly store?: string; readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  const [client] = useState(() => {
    const url = store ? `/api/trpc/${store}` : '/api/trpc'
    return createTRPCClient<AppRouter>({
      links: [
        // A call with `context: { skipBatch: true }` gets a request of its own.
        splitLink({
          condition: (operation) => operation.context.skipBatch === true,
          true: httpLink({ url }),
          false: httpBatchLink({ url, maxURLLength: 4000 }),
        }),
      ],
    })
  })
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

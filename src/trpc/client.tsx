'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '@/server/trpc/root'
import { browserQueryClient } from './query-client'

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/**
 * The procedures in components: `const trpc = useTRPC()`, then `useQuery(trpc.admin.catalog.products.queryOptions({…}))`
 * and `useMutation(trpc.admin.catalog.saveProduct.mutationOptions())`.
 */
export { useTRPC, useTRPCClient }

/** A URL beyond this becomes a POST: proxies and logs cut longer ones. */
const LONGEST_URL = 6000

/** For pages of the admin of one store: calls go to the store that the path names. Calls of one moment travel together. */
export function AdminTrpcProvider({ store, children }: { store: string; children: ReactNode }) {
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({ url: `/api/trpc/${encodeURIComponent(store)}`, maxURLLength: LONGEST_URL, maxItems: 10 }),
      ],
    }),
  )
  return <Providers client={client}>{children}</Providers>
}

/** For the platform's own pages: sign-up, account, operator. */
export function PlatformTrpcProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [httpLink({ url: '/api/trpc' })] }))
  return <Providers client={client}>{children}</Providers>
}

function Providers(props: { client: ReturnType<typeof createTRPCClient<AppRouter>>; children: ReactNode }) {
  const queryClient = browserQueryClient()
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={props.client} queryClient={queryClient}>
        {props.children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}

/** What a failed call says of itself, or null for what is no answer of a procedure (a broken connection). */
export function callFailure(error: unknown) {
  return error instanceof TRPCClientError ? ((error as TRPCClientError<AppRouter>).data ?? null) : null
}

/** Gives the text, in the reader's language, to show for a failed call. Codes are those of DomainError. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors.domain')
  return (error) => {
    const failure = callFailure(error)
    if (failure?.domain) return t(failure.domain.code, { ...failure.domain.values })
    if (failure?.fields) return t('invalid')
    if (failure) return t('internal', { requestId: failure.requestId ?? '' })
    return t('offline')
  }
}

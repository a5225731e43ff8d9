'use client'

import { createTRPCClient, httpLink } from '@trpc/client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { AppRouter } from '@/server/trpc/root'
import { useErrorMessage } from '@/trpc/client'
import { toast } from '@/ui/toast'

/**
 * Ends a store, from the admin of that store or from the list of one's stores: a procedure of the account, so it goes to the
 * platform's address and not to the store's. Gives false when it was refused.
 */
export function useDeleteStore() {
  const t = useTranslations('stores.delete')
  const message = useErrorMessage()
  const router = useRouter()
  return async (store: { id: string; slug: string; name: string }): Promise<boolean> => {
    const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/api/trpc' })] })
    try {
      await client.account.stores.delete.mutate({ storeId: store.id, confirmation: store.slug })
    } catch (error) {
      toast.error(message(error))
      return false
    }
    toast.success(t('started', { name: store.name }))
    router.push('/stores')
    router.refresh()
    return true
  }
}

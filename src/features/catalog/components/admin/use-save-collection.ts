'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/trpc/client'
import { toast } from '@/ui/toast'

/** Saves a collection; a new one then has a page of its own. */
export function useSaveCollection(store: string) {
  const t = useTranslations('catalogGroups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation(
    trpc.admin.catalog.saveCollection.mutationOptions({
      onSuccess: async ({ id }, input) => {
        toast.success(t('saved'))
        if (input.id === undefined) router.replace(`/admin/${store}/products/collections/${id}`)
        await Promise.all([
          queries.invalidateQueries({ queryKey: trpc.admin.catalog.collections.queryKey() }),
          queries.invalidateQueries({ queryKey: trpc.admin.catalog.collection.queryKey({ id }) }),
        ])
      },
    }),
  )
}

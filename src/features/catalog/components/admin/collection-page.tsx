'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Skeleton } from '@/ui/skeleton'
import { CollectionEditor } from './collection-editor'

/** One collection's editor; `id` null: a new one. Needs AdminTrpcProvider and the messages `catalogGroups`. */
export function CollectionPage({ store, id }: { readonly store: string; readonly id: string | null }) {
  const t = useTranslations('catalogGroups')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const choices = useQuery(trpc.admin.catalog.choices.queryOptions({}))
  const collection = useQuery(trpc.admin.catalog.collection.queryOptions({ id: id ?? '' }, { enabled: id !== null }))
  const error = choices.error ?? collection.error
  if (error) return <Alert tone="danger">{errorMessage(error)}</Alert>
  if (!choices.data || (id !== null && !collection.data)) return <Skeleton aria-label={t('loading')} className="h-96" />
  return (
    <CollectionEditor
      key={collection.data?.updatedAt ?? 'new'}
      store={store}
      choices={choices.data}
      collection={collection.data ?? null}
    />
  )
}

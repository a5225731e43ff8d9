'use client'

import { useQuery } from '@tanstack/react-query'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Skeleton } from '@/ui/skeleton'
import { CollectionForm } from './collection-form'

/** The editor of a collection, or of a new one. */
export function CollectionEditor({ id }: { id: string | null }) {
  const trpc = useTRPC()
  const message = useErrorMessage()
  const choices = useQuery(trpc.admin.catalog.choices.queryOptions({}))
  const collection = useQuery(
    trpc.admin.catalog.collection.queryOptions({ id: id ?? '' }, { enabled: id !== null, staleTime: 0 }),
  )
  const error = choices.error ?? collection.error
  if (error) return <Alert tone="danger" title={message(error)} urgent />
  const loaded = id === null ? null : collection.data
  if (!choices.data || loaded === undefined) {
    return (
      <div className="grid gap-4">
        <Skeleton className="h-8 w-64" />
        <Skeleton className="h-64 w-full" />
      </div>
    )
  }
  return <CollectionForm key={`${id}-${collection.dataUpdatedAt}`} collection={loaded} choices={choices.data} />
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardSection } from '@/ui/card'
import { Skeleton } from '@/ui/skeleton'
import { ProductEditorForm } from './product-editor-form'

/** The editor of a product, or of a new one. */
export function ProductEditor({ id }: { id: string | null }) {
  const t = useTranslations('catalog.editor')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const choices = useQuery(trpc.admin.catalog.choices.queryOptions({}))
  const product = useQuery(
    trpc.admin.catalog.product.queryOptions({ id: id ?? '' }, { enabled: id !== null, staleTime: 0 }),
  )
  const error = choices.error ?? product.error
  if (error) return <Alert tone="danger" title={message(error)} urgent />
  const loaded = id === null ? null : product.data
  if (!choices.data || loaded === undefined) return <EditorSkeleton label={t('loading')} />
  return (
    // A saved or reloaded product begins the form anew.
    <ProductEditorForm
      key={loaded ? `${loaded.id}-${loaded.version}` : 'new'}
      product={loaded}
      choices={choices.data}
    />
  )
}

function EditorSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-4">
      <Skeleton className="h-8 w-64" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <CardSection className="grid gap-4">
            <Skeleton className="h-10 w-full" />
            <Skeleton className="h-36 w-full" />
          </CardSection>
        </Card>
        <Card>
          <CardSection className="grid gap-4">
            <Skeleton className="h-10 w-full" />
            <Skeleton className="h-10 w-full" />
          </CardSection>
        </Card>
      </div>
    </div>
  )
}

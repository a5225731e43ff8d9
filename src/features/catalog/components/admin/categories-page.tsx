'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cn } from '@/ui/cn'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import type { AdminCategories, AdminCategory } from '../../category-admin-schema'
import { AddCategoryDialog } from './add-category-dialog'
import { CategoryEditor } from './category-editor'
import { CategoryTree } from './category-tree'
import { DeleteCategoryDialog } from './delete-category-dialog'
import { MoveCategoryDialog } from './move-category-dialog'
import { useMoveCategory } from './use-move-category'

/** The tree of a store's categories beside the one that is being edited. Needs AdminTrpcProvider and the messages `catalogGroups`. */
export function CategoriesPage({ store }: { readonly store: string }) {
  const t = useTranslations('catalogGroups.categories')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const { data, error } = useQuery(trpc.admin.catalog.categories.queryOptions({}))
  const [addTo, setAddTo] = useState<{ parent: AdminCategory | null } | null>(null)
  const header = (
    <PageHeader
      title={t('title')}
      description={t('description')}
      breadcrumbs={[{ label: t('products'), href: `/admin/${store}/products` }]}
      actions={
        <Button variant="primary" icon={<Plus />} onClick={() => setAddTo({ parent: null })}>
          {t('add')}
        </Button>
      }
    />
  )
  return (
    <>
      {header}
      {error ? <Alert tone="danger">{errorMessage(error)}</Alert> : null}
      {!data && !error ? <Skeleton className="h-96" /> : null}
      {data ? <Workbench data={data} onAdd={(parent) => setAddTo({ parent })} /> : null}
      {addTo ? <AddCategoryDialog parent={addTo.parent} onClose={() => setAddTo(null)} /> : null}
    </>
  )
}

interface WorkbenchProps {
  readonly data: AdminCategories
  readonly onAdd: (parent: AdminCategory | null) => void
}

function Workbench({ data, onAdd }: WorkbenchProps) {
  const t = useTranslations('catalogGroups.categories')
  const { categories } = data
  const [chosenId, choose] = useQueryState('category', parseAsString)
  const [moving, setMoving] = useState<AdminCategory | null>(null)
  const [deleting, setDeleting] = useState<AdminCategory | null>(null)
  const move = useMoveCategory(categories)
  const chosen = categories.find(({ id }) => id === chosenId)
  if (categories.length === 0) {
    return (
      <Card>
        <EmptyState
          illustration="column"
          title={t('empty')}
          description={t('emptyText')}
          actions={
            <Button variant="primary" icon={<Plus />} onClick={() => onAdd(null)}>
              {t('add')}
            </Button>
          }
        />
      </Card>
    )
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
      <Card className={cn('lg:sticky lg:top-[calc(var(--sticky-top,0px)+1rem)]', chosen && 'max-lg:hidden')}>
        <CategoryTree
          categories={categories}
          chosenId={chosenId}
          onChoose={(id) => void choose(id)}
          onAddBelow={onAdd}
          onMoveTo={setMoving}
          onDelete={setDeleting}
          onMove={move}
        />
      </Card>
      {chosen ? (
        <CategoryEditor
          key={`${chosen.id} ${chosen.updatedAt}`}
          data={data}
          category={chosen}
          onClose={() => void choose(null)}
          onDelete={() => setDeleting(chosen)}
        />
      ) : (
        <Card className="max-lg:hidden">
          <EmptyState illustration="column" title={t('choose')} description={t('chooseText')} />
        </Card>
      )}
      {moving ? (
        <MoveCategoryDialog categories={categories} category={moving} onMove={move} onClose={() => setMoving(null)} />
      ) : null}
      <DeleteCategoryDialog
        key={deleting?.id}
        categories={categories}
        category={deleting}
        onClose={() => setDeleting(null)}
        onDeleted={(id) => {
          if (id === chosenId) void choose(null)
        }}
      />
    </div>
  )
}

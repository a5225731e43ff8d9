'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { AdminCategory, MoveCategoryInput } from '../../category-admin-schema'
import { CategoryRow } from './category-row'
import { CategorySheet } from './category-sheet'

type Opened = { category: AdminCategory } | { parentId: string | null }

/** All categories as a tree: add, edit, move by buttons or keys, delete. */
export function CategoryTree() {
  const t = useTranslations('catalog.categories')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const queryClient = useQueryClient()
  const list = useQuery(trpc.admin.catalog.categories.queryOptions({}))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [deleting, setDeleting] = useState<AdminCategory | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.admin.catalog.pathKey() })
  const onError = (error: unknown) => void toast.error(message(error))
  const move = useMutation(trpc.admin.catalog.moveCategory.mutationOptions({ onError, onSettled: refresh }))
  const remove = useMutation(trpc.admin.catalog.deleteCategory.mutationOptions({ onError, onSettled: refresh }))
  const categories = list.data?.categories
  const add = (
    <Button variant="primary" icon={<Plus />} onClick={() => setOpened({ parentId: null })}>
      {t('add')}
    </Button>
  )

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      {list.error ? <Alert tone="danger" title={message(list.error)} urgent /> : null}
      <Card>
        {categories === undefined ? (
          <div className="grid gap-3 p-4">
            <Skeleton className="h-9 w-72" />
            <Skeleton className="ml-8 h-9 w-60" />
            <Skeleton className="h-9 w-64" />
          </div>
        ) : categories.length === 0 ? (
          <EmptyState illustration="column" title={t('empty.title')} description={t('empty.description')} actions={add} />
        ) : (
          <ul aria-label={t('title')} className="divide-y">
            {categories.map((category) => (
              <CategoryRow
                key={category.id}
                category={category}
                moves={movesOf(categories, category)}
                disabled={move.isPending}
                onMove={(to) => move.mutate(to)}
                onEdit={() => setOpened({ category })}
                onAddChild={() => setOpened({ parentId: category.id })}
                onDelete={() => setDeleting(category)}
              />
            ))}
          </ul>
        )}
      </Card>
      {opened && list.data ? (
        <CategorySheet
          key={'category' in opened ? opened.category.id : `new-${opened.parentId}`}
          category={'category' in opened ? opened.category : null}
          parentId={'category' in opened ? opened.category.parentId : opened.parentId}
          locales={list.data.otherLocales}
          categoryUrl={list.data.categoryUrl}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null)
            void refresh()
          }}
        />
      ) : null}
      <ConfirmDialog
        open={deleting !== null}
        onOpenChange={(open) => {
          if (!open) setDeleting(null)
        }}
        title={t('deleteTitle', { name: deleting?.name ?? '' })}
        description={t('deleteDescription', { count: deleting?.productCount ?? 0 })}
        confirmLabel={t('delete')}
        onConfirm={async () => {
          if (deleting) await remove.mutateAsync({ id: deleting.id })
        }}
      />
    </>
  )
}

export interface CategoryMoves {
  readonly up: MoveCategoryInput | null
  readonly down: MoveCategoryInput | null
  /** Below the sibling before it. */
  readonly inward: MoveCategoryInput | null
  /** Beside its parent. */
  readonly outward: MoveCategoryInput | null
}

/** Where a category can go with one step; null for a step that there is not. */
function movesOf(categories: readonly AdminCategory[], category: AdminCategory): CategoryMoves {
  const { id, parentId } = category
  const siblings = categories.filter((other) => other.parentId === parentId)
  const at = siblings.indexOf(category)
  const before = siblings[at - 1]
  const parent = categories.find((other) => other.id === parentId)
  const parentAt = parent ? categories.filter((other) => other.parentId === parent.parentId).indexOf(parent) : 0
  return {
    up: at > 0 ? { id, parentId, position: at - 1 } : null,
    down: at < siblings.length - 1 ? { id, parentId, position: at + 1 } : null,
    inward: before
      ? { id, parentId: before.id, position: categories.filter((other) => other.parentId === before.id).length }
      : null,
    outward: parent ? { id, parentId: parent.parentId, position: parentAt + 1 } : null,
  }
}

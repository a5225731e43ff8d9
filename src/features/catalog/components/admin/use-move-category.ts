'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { toast } from '@/ui/toast'
import type { AdminCategory } from '../../category-admin-schema'
import { type CategoryMove, placeOf } from './category-places'

/** Moves a category at once, and offers to move it back. */
export function useMoveCategory(categories: readonly AdminCategory[]): (move: CategoryMove) => void {
  const t = useTranslations('catalogGroups.categories')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { mutateAsync } = useMutation(trpc.admin.catalog.moveCategory.mutationOptions())

  async function run(move: CategoryMove): Promise<boolean> {
    try {
      await mutateAsync(move)
      return true
    } catch (error) {
      toast.error(errorMessage(error))
      return false
    } finally {
      await queries.invalidateQueries({ queryKey: trpc.admin.catalog.categories.queryKey() })
    }
  }
  return (move) => {
    const category = categories.find(({ id }) => id === move.id)
    if (!category) return
    const back = placeOf(categories, category)
    if (back.parentId === move.parentId && back.position === move.position) return
    void run(move).then((moved) => {
      if (moved)
        toast.success(t('moved', { name: category.name }), { undo: { label: t('undo'), onUndo: () => void run(back) } })
    })
  }
}

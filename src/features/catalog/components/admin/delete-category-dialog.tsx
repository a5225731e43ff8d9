'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Combobox } from '@/ui/combobox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import type { AdminCategory } from '../../category-admin-schema'
import { categoryTitle, childrenOf } from './category-places'

const NOWHERE = 'nowhere'

interface DeleteCategoryDialogProps {
  readonly categories: readonly AdminCategory[]
  readonly category: AdminCategory | null
  readonly onClose: () => void
  readonly onDeleted: (id: string) => void
}

/** Says what becomes of subcategories and products, and lets the products go elsewhere. */
export function DeleteCategoryDialog({ categories, category, onClose, onDeleted }: DeleteCategoryDialogProps) {
  const t = useTranslations('catalogGroups.categories')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [heir, setHeir] = useState<string>(category?.parentId ?? NOWHERE)
  const remove = useMutation(trpc.admin.catalog.deleteCategory.mutationOptions())
  if (!category) return null
  const { id, name, productCount } = category
  const below = childrenOf(categories, id).length
  async function confirm() {
    try {
      await remove.mutateAsync({ id, reassign: { productsTo: heir === NOWHERE ? null : heir } })
    } catch (error) {
      toast.error(errorMessage(error))
      return false
    }
    onDeleted(id)
    toast.success(t('deleted', { name }))
    await queries.invalidateQueries({ queryKey: trpc.admin.catalog.categories.queryKey() })
    return true
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('deleteTitle', { name })}
      description={
        <>
          {below > 0 ? <p>{t('deleteBelow', { count: below })}</p> : null}
          <p>{productCount > 0 ? t('deleteProducts', { count: productCount }) : t('deleteEmpty')}</p>
        </>
      }
      confirmLabel={t('delete')}
      onConfirm={confirm}
    >
      {productCount > 0 ? (
        <Field label={t('productsTo')} hint={heir === NOWHERE ? t('productsNowhereHint') : t('productsToHint')}>
          <Combobox
            value={heir}
            onValueChange={setHeir}
            options={[
              { value: NOWHERE, label: t('productsNowhere') },
              ...categories
                .filter((each) => each.id !== id)
                .map((each) => ({ value: each.id, label: categoryTitle(categories, each) })),
            ]}
          />
        </Field>
      ) : null}
    </ConfirmDialog>
  )
}

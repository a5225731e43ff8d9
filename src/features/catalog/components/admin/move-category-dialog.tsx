'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import type { AdminCategory } from '../../category-admin-schema'
import { branchOf, type CategoryMove, categoryTitle, childrenOf } from './category-places'

const TOP = 'top'

interface MoveCategoryDialogProps {
  readonly categories: readonly AdminCategory[]
  readonly category: AdminCategory | null
  readonly onMove: (move: CategoryMove) => void
  readonly onClose: () => void
}

/** Chooses another parent from a list, for those who do not drag. */
export function MoveCategoryDialog({ categories, category, onMove, onClose }: MoveCategoryDialogProps) {
  const t = useTranslations('catalogGroups.categories')
  const [to, setTo] = useState<string | null>(null)
  const barred = category ? branchOf(categories, category.id) : new Set<string>()
  const parents = categories.filter(({ id }) => !barred.has(id))
  function close() {
    setTo(null)
    onClose()
  }
  function confirm() {
    if (!category || !to) return
    const parentId = to === TOP ? null : to
    onMove({
      id: category.id,
      parentId,
      position: childrenOf(categories, parentId).filter(({ id }) => id !== category.id).length,
    })
    close()
  }
  return (
    <Dialog
      open={category !== null}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={t('moveTitle', { name: category?.name ?? '' })}
      description={t('moveText')}
      footer={
        <Button variant="primary" disabled={to === null} onClick={confirm}>
          {t('move')}
        </Button>
      }
    >
      <Field label={t('newParent')}>
        <Combobox
          value={to}
          onValueChange={setTo}
          options={[
            { value: TOP, label: t('top') },
            ...parents.map((parent) => ({ value: parent.id, label: categoryTitle(categories, parent) })),
          ]}
        />
      </Field>
    </Dialog>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox } from '@/ui/combobox'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import type { AdminCategory } from '../../category-admin-schema'
import { branchOf, type CategoryMove, categoryTitle, childrenOf } from './category-places'

const TOP = 'top'

interface MoveCategoryDialogProps {
  readonly categories: readonly AdminCategory[]
  readonly category: AdminCategory
  readonly onMove: (move: CategoryMove) => void
  readonly onClose: () => void
}

/** Chooses another parent from a list, for those who do not drag. */
export function MoveCategoryDialog({ categories, category, onMove, onClose }: MoveCategoryDialogProps) {
  const t = useTranslations('catalogGroups.categories')
  const [to, setTo] = useState<string | null>(null)
  const barred = branchOf(categories, category.id)
  const parents = categories.filter(({ id }) => !barred.has(id))
  const parentId = to === TOP ? null : to
  const position = childrenOf(categories, parentId).filter(({ id }) => id !== category.id).length
  return (
    <FormDialog
      title={t('moveTitle', { name: category.name })}
      description={t('moveText')}
      submitLabel={t('move')}
      disabled={to === null}
      onSubmit={async () => onMove({ id: category.id, parentId, position })}
      onClose={onClose}
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
    </FormDialog>
  )
}

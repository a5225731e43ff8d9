'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import type { AdminCategory } from '../../category-admin-schema'

interface AddCategoryDialogProps {
  /** Null: at the top. */
  readonly parent: AdminCategory | null
  readonly onClose: () => void
}

/** Asks for the name of a new category, and opens it. */
export function AddCategoryDialog({ parent, onClose }: AddCategoryDialogProps) {
  const t = useTranslations('catalogGroups.categories')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [name, setName] = useState('')
  const [, choose] = useQueryState('category', parseAsString)
  const add = useMutation(
    trpc.admin.catalog.saveCategory.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: trpc.admin.catalog.categories.queryKey() })
        await choose(id)
      },
    }),
  )
  return (
    <FormDialog
      title={parent ? t('addBelowTitle', { name: parent.name }) : t('addTitle')}
      submitLabel={t('add')}
      disabled={name.trim() === ''}
      onSubmit={() => add.mutateAsync({ name, parentId: parent?.id ?? null })}
      onClose={onClose}
    >
      <Field label={t('name')} hint={t('nameHint')} error={add.error ? errorMessage(add.error) : null}>
        <Input value={name} maxLength={255} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

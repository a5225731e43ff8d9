'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useId, useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import type { AdminCategory } from '../../category-admin-schema'

interface AddCategoryDialogProps {
  /** Open while there is one; `parent` null: at the top. */
  readonly target: { readonly parent: AdminCategory | null } | null
  readonly onClose: () => void
}

/** Asks for the name of a new category, and opens it. */
export function AddCategoryDialog({ target, onClose }: AddCategoryDialogProps) {
  const t = useTranslations('catalogGroups.categories')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const formId = useId()
  const [name, setName] = useState('')
  const [, choose] = useQueryState('category', parseAsString)
  const add = useMutation(
    trpc.admin.catalog.saveCategory.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: trpc.admin.catalog.categories.queryKey() })
        close()
        await choose(id)
      },
    }),
  )
  function close() {
    setName('')
    add.reset()
    onClose()
  }
  return (
    <Dialog
      open={target !== null}
      onOpenChange={(open) => {
        if (!open) close()
      }}
      title={target?.parent ? t('addBelowTitle', { name: target.parent.name }) : t('addTitle')}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={add.isPending} disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') add.mutate({ name, parentId: target?.parent?.id ?? null })
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} error={add.error ? errorMessage(add.error) : null}>
          <Input value={name} maxLength={255} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}

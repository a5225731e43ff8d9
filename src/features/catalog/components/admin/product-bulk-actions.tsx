'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Tag, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import type { TableSelection } from '@/ui/data-table/table-selection'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import type { BulkEditInput, BulkEditResult, ProductAdminFilter } from '../../product-admin-schema'
import type { ProductStatus } from '../../product-draft-schema'
import { TagInput } from './tag-input'

interface Props {
  selection: TableSelection
  filter: ProductAdminFilter
  total: number
  tags: readonly string[]
  onDone: () => void
}

/** What can be done with the ticked products. Archiving and tagging can be undone; deleting asks first. */
export function ProductBulkActions({ selection, filter, total, tags, onDone }: Props) {
  const t = useTranslations('catalog.products.bulk')
  const [tagging, setTagging] = useState(false)
  const [newTags, setNewTags] = useState<string[]>([])
  const edit = useBulkEdit()
  const count = selection.kind === 'ids' ? selection.ids.length : total
  const chosen: BulkEditInput['selection'] =
    selection.kind === 'ids' ? { kind: 'ids', ids: [...selection.ids] } : { kind: 'matching', filter }
  const setStatus = (status: ProductStatus) => {
    edit.run({ selection: chosen, edit: { kind: 'status', status } }, ({ changedIds, previousStatus }) =>
      previousStatus
        ? { selection: { kind: 'ids', ids: changedIds }, edit: { kind: 'status', status: previousStatus } }
        : null,
    )
    onDone()
  }
  const addTags = () => {
    if (newTags.length === 0) return
    edit.run({ selection: chosen, edit: { kind: 'add_tags', tags: newTags } }, ({ changedIds }) => ({
      selection: { kind: 'ids', ids: changedIds },
      edit: { kind: 'remove_tags', tags: newTags },
    }))
    setTagging(false)
    setNewTags([])
    onDone()
  }

  return (
    <>
      <Button size="sm" onClick={() => setStatus('active')}>
        {t('activate')}
      </Button>
      <Button size="sm" onClick={() => setStatus('archived')}>
        {t('archive')}
      </Button>
      <Button size="sm" icon={<Tag />} onClick={() => setTagging(true)}>
        {t('addTags')}
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="dangerGhost" icon={<Trash2 />}>
            {t('delete')}
          </Button>
        }
        title={t('deleteTitle', { count })}
        description={t('deleteDescription')}
        confirmLabel={t('deleteConfirm', { count })}
        onConfirm={async () => {
          await edit.runNow({ selection: chosen, edit: { kind: 'delete' } })
          onDone()
        }}
      />
      <Dialog
        open={tagging}
        onOpenChange={setTagging}
        title={t('tagsTitle', { count })}
        footer={
          <Button variant="primary" disabled={newTags.length === 0} onClick={addTags}>
            {t('addTags')}
          </Button>
        }
      >
        <Field label={t('tags')}>
          <TagInput value={newTags} onValueChange={setNewTags} suggestions={tags} />
        </Field>
      </Dialog>
    </>
  )
}

function useBulkEdit() {
  const t = useTranslations('catalog.products.bulk')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const queryClient = useQueryClient()
  const mutation = useMutation(
    trpc.admin.catalog.bulkEdit.mutationOptions({
      onError: (error) => toast.error(message(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.catalog.products.queryKey() }),
    }),
  )
  return {
    runNow: async (input: BulkEditInput) => {
      const { count } = await mutation.mutateAsync(input)
      toast.success(t('changed', { count }))
    },
    run: (input: BulkEditInput, undoOf: (result: BulkEditResult) => BulkEditInput | null) =>
      mutation.mutate(input, {
        onSuccess: (result) => {
          const { count, changedIds } = result
          const undo = changedIds.length === count && count > 0 ? undoOf(result) : null
          toast.success(
            t('changed', { count }),
            undo ? { undo: { label: t('undo'), onUndo: () => mutation.mutate(undo) } } : undefined,
          )
        },
      }),
  }
}

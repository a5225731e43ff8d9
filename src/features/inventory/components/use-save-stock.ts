'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC, useTRPCClient } from '@/trpc/client'
import { toast } from '@/ui/toast'
import { storedAt } from './stock-rows'
import { editKey, type StockEdit, type StockEdits } from './use-stock-edits'

/** What was typed, where something else is there by now. */
export interface StockConflict {
  readonly edit: StockEdit
  readonly onHand: number
}

const AT_ONCE = 500

/** Saves the counts, all of a batch or none; where a sale or somebody else came between, both values are shown. */
export function useSaveStock(typed: StockEdits) {
  const t = useTranslations('inventory.save')
  const trpc = useTRPC()
  const { admin } = useTRPCClient()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [isSaving, setSaving] = useState(false)
  const [conflicts, setConflicts] = useState<readonly StockConflict[]>([])

  async function findConflicts(edits: readonly StockEdit[]): Promise<StockConflict[]> {
    const variantIds = [...new Set(edits.map((edit) => edit.variantId))].slice(0, AT_ONCE)
    const { rows } = await admin.inventory.list.query({ variantIds, limit: AT_ONCE })
    return edits.flatMap((edit) => {
      const level = rows.find((row) => row.variantId === edit.variantId)
      const onHand = level ? storedAt(level, edit.locationId) : edit.expectedOnHand
      return onHand === edit.expectedOnHand ? [] : [{ edit, onHand }]
    })
  }
  async function explain(error: unknown, edits: readonly StockEdit[]): Promise<void> {
    const failure = callFailure(error)?.domain
    if (failure?.code === 'changed_meanwhile') return setConflicts(await findConflicts(edits))
    const index = /^changes\.(\d+)\./.exec(failure?.field ?? '')?.[1]
    const edit = index === undefined ? undefined : edits[Number(index)]
    const reserved = Number(failure?.values?.reserved)
    if (edit && failure?.code === 'still_in_use') toast.error(t('held', { label: edit.label, reserved }))
    else toast.error(message(error))
  }
  async function save(note: string): Promise<boolean> {
    const edits = [...typed.edits.values()]
    setSaving(true)
    setConflicts([])
    try {
      for (let at = 0; at < edits.length; at += AT_ONCE) {
        const part = edits.slice(at, at + AT_ONCE)
        const changes = part.map(({ label: _, ...change }) => change)
        try {
          await admin.inventory.adjust.mutate({ changes, ...(note ? { note } : {}) })
        } catch (error) {
          await explain(error, part)
          return false
        }
        typed.drop(part.map(editKey))
      }
      typed.reset()
      toast.success(t('saved', { count: edits.length }))
      return true
    } finally {
      setSaving(false)
      await queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() })
    }
  }
  return {
    isSaving,
    conflicts: conflicts.filter(({ edit }) => typed.edits.get(editKey(edit))?.expectedOnHand === edit.expectedOnHand),
    save,
    forget: () => setConflicts([]),
  }
}

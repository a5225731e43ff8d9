'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { SaveBar } from '@/ui/save-bar'
import { ConflictsCard } from './conflicts-card'
import { useSaveStock } from './use-save-stock'
import type { StockEdits } from './use-stock-edits'

/** What was typed and is not saved: the note for the ledger, conflicts, and the bar that saves. */
export function EditedStock({ typed }: { typed: StockEdits }) {
  const t = useTranslations('inventory')
  const [note, setNote] = useState('')
  const saving = useSaveStock(typed)
  const count = typed.edits.size
  async function save() {
    if (await saving.save(note.trim())) setNote('')
  }
  return (
    <>
      <ConflictsCard conflicts={saving.conflicts} typed={typed} />
      {count > 0 ? (
        <Field label={t('note')} className="sm:max-w-md">
          <Input
            value={note}
            maxLength={200}
            placeholder={t('notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      ) : null}
      <SaveBar
        dirty={count > 0}
        saving={saving.isSaving}
        message={t('save.unsaved', { count })}
        saveLabel={t('save.action')}
        onSave={() => void save()}
        onDiscard={() => {
          saving.forget()
          typed.reset()
        }}
      />
    </>
  )
}

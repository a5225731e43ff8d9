'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import { SaveBar } from '@/ui/save-bar'
import { ConflictsCard } from './conflicts-card'
import { useSaveStock } from './use-save-stock'
import type { StockEdits } from './use-stock-edits'

/** What is around the counts that are typed: undo and redo, the note for the ledger, conflicts, and the bar that saves. */
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
      <div className="flex h-(--control-height) items-center gap-1 max-sm:hidden">
        <IconButton
          size="sm"
          variant="ghost"
          label={t('undo')}
          icon={<Undo2 />}
          disabled={!typed.canUndo}
          onClick={typed.undo}
        />
        <IconButton
          size="sm"
          variant="ghost"
          label={t('redo')}
          icon={<Redo2 />}
          disabled={!typed.canRedo}
          onClick={typed.redo}
        />
        {count > 0 ? (
          <Input
            aria-label={t('note')}
            className="ml-auto w-96 max-w-[60%]"
            value={note}
            maxLength={200}
            placeholder={t('notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        ) : (
          <p className="ml-auto text-mini text-ink-muted">{t('hint')}</p>
        )}
      </div>
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

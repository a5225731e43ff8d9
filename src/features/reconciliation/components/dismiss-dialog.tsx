'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Textarea } from '@/ui/textarea'

const SHORTEST = 3

interface DismissDialogProps {
  readonly onClose: () => void
  readonly onDismiss: (note: string) => Promise<void>
}

/** It was settled in another way: a note says how. */
export function DismissDialog({ onClose, onDismiss }: DismissDialogProps) {
  const t = useTranslations('reconciliation')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const isTooShort = note.trim().length < SHORTEST
  async function submit() {
    setTried(true)
    if (isTooShort) return false
    await onDismiss(note.trim())
    return true
  }
  return (
    <FormDialog
      title={t('confirm.dismiss.title')}
      description={t('confirm.dismiss.text')}
      submitLabel={t('remedy.dismiss')}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('confirm.dismiss.note')}
        hint={t('confirm.dismiss.noteHint')}
        required
        error={isTried && isTooShort ? t('confirm.dismiss.noteError') : undefined}
      >
        <Textarea rows={3} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

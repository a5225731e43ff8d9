'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import type { OrderReturn } from '../returns-schema'

interface AnswerReturnDialogProps {
  readonly one: OrderReturn
  readonly decision: 'approved' | 'declined'
  readonly onClose: () => void
}

/** Agrees to a return or declines it, with what the customer is told. */
export function AnswerReturnDialog({ one, decision, onClose }: AnswerReturnDialogProps) {
  const t = useTranslations(`returns.${decision}`)
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const [text, setText] = useState('')
  const answer = useMutation(trpc.admin.returns.answer.mutationOptions())
  async function submit() {
    await answer.mutateAsync({ id: one.id, decision, answer: text })
    await refresh()
    toast.success(t('done'))
  }
  return (
    <FormDialog
      title={t('title', { number: one.number })}
      description={t('text')}
      submitLabel={t('submit')}
      tone={decision === 'approved' ? 'primary' : 'danger'}
      error={answer.error && errorMessage(answer.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('answer')} hint={t('answerHint')} optional>
        <Textarea rows={4} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

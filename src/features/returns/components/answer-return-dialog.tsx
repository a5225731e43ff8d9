'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Dialog, DialogClose } from '@/ui/dialog'
import { Field } from '@/ui/field'
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
  const ui = useTranslations('ui')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const [text, setText] = useState('')
  const answer = useMutation(trpc.admin.returns.answer.mutationOptions())
  async function submit() {
    await answer.mutateAsync({ id: one.id, decision, answer: text })
    await refresh()
    toast.success(t('done'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { number: one.number })}
      description={t('text')}
      footer={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button
            variant={decision === 'approved' ? 'primary' : 'danger'}
            loading={answer.isPending}
            onClick={() => void submit().catch(() => undefined)}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {answer.error ? (
          <Alert tone="danger" urgent>
            {errorMessage(answer.error)}
          </Alert>
        ) : null}
        <Field label={t('answer')} hint={t('answerHint')} optional>
          <Textarea rows={4} value={text} maxLength={2000} onChange={(event) => setText(event.target.value)} />
        </Field>
      </div>
    </Dialog>
  )
}

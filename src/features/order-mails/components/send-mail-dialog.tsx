'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import type { HandSentKind } from '../order-mails-schema'

/** A mail that staff send by hand, with a few words of their own. */
export function SendMailDialog(props: { orderId: string; kind: HandSentKind; onClose: () => void }) {
  const { orderId, kind, onClose } = props
  const t = useTranslations('orderMailsAdmin')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const [note, setNote] = useState('')
  const send = useMutation(
    trpc.admin.orderMails.send.mutationOptions({
      onSuccess: ({ recipient }) => void toast.success(t('card.onItsWay', { recipient })),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.admin.orderMails.list.queryKey({ orderId }) }),
    }),
  )
  return (
    <FormDialog
      title={t(`kinds.${kind}`)}
      description={t(`sendText.${kind}`)}
      submitLabel={t('card.send')}
      error={send.error && message(send.error)}
      onSubmit={() => send.mutateAsync({ orderId, kind, note })}
      onClose={onClose}
    >
      <Field label={t('card.note')} hint={t('card.noteHint')}>
        <Textarea rows={4} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

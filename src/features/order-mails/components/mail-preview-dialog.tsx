'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Skeleton } from '@/ui/skeleton'
import type { OrderMailItem } from '../order-mails-schema'
import { MailPreviewPane } from './mail-preview'

interface MailPreviewDialogProps {
  readonly mail: OrderMailItem
  readonly onClose: () => void
  readonly resend: () => void
  readonly resending: boolean
}

/** What was sent, and the button that sends it again. */
export function MailPreviewDialog({ mail, onClose, resend, resending }: MailPreviewDialogProps) {
  const t = useTranslations('orderMailsAdmin')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const preview = useQuery(trpc.admin.orderMails.preview.queryOptions({ id: mail.id }))
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      size="lg"
      title={mail.kind ? t(`kinds.${mail.kind}`) : mail.subject}
      footer={
        <Button loading={resending} disabled={!preview.data} onClick={resend}>
          {t('card.resend')}
        </Button>
      }
    >
      {preview.error ? <Alert tone="danger">{message(preview.error)}</Alert> : null}
      {preview.isPending ? <Skeleton className="h-[60dvh]" /> : null}
      {preview.data ? <MailPreviewPane mail={preview.data} /> : null}
    </Dialog>
  )
}

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { RelativeTime } from '@/ui/relative-time'
import { StatusBadge } from '@/ui/status-badge'
import { toast } from '@/ui/toast'
import type { HandSentKind, OrderMailItem } from '../order-mails-schema'
import { MailPreviewDialog } from './mail-preview-dialog'
import { SendMailDialog } from './send-mail-dialog'

/** While a mail is under way its state is asked for again. */
const WATCH_MS = 3000

/** Which mails there were about an order, what they said, and sending them again. Needs the messages `orderMailsAdmin`. */
export function OrderMailsCard({ orderId }: { readonly orderId: string }) {
  const t = useTranslations('orderMailsAdmin')
  const trpc = useTRPC()
  const [shown, setShown] = useState<OrderMailItem | null>(null)
  const [sending, setSending] = useState<HandSentKind | null>(null)
  const { data } = useQuery(
    trpc.admin.orderMails.list.queryOptions(
      { orderId },
      {
        refetchInterval: ({ state }) => (state.data?.mails.some((mail) => mail.state === 'queued') ? WATCH_MS : false),
      },
    ),
  )
  const resend = useResend(orderId)
  if (!data) return null
  return (
    <Card>
      <CardHeader
        title={t('card.title')}
        actions={
          data.sendable.length > 0 ? (
            <DropdownMenu
              trigger={
                <Button size="sm" variant="ghost" icon={<Send className="size-4" />}>
                  {t('card.write')}
                </Button>
              }
            >
              {data.sendable.map((kind) => (
                <MenuItem key={kind} onSelect={() => setSending(kind)}>
                  {t(`kinds.${kind}`)}
                </MenuItem>
              ))}
            </DropdownMenu>
          ) : null
        }
      />
      <CardSection className="py-2">
        {data.mails.length === 0 ? <p className="py-2 text-mini text-ink-muted">{t('card.none')}</p> : null}
        <ul className="-mx-2 grid">
          {data.mails.map((mail) => (
            <MailItem key={mail.id} mail={mail} show={() => setShown(mail)} />
          ))}
        </ul>
      </CardSection>
      {shown ? (
        <MailPreviewDialog
          mail={shown}
          onClose={() => setShown(null)}
          resending={resend.isPending}
          resend={() => resend.mutate({ id: shown.id }, { onSuccess: () => setShown(null) })}
        />
      ) : null}
      {sending ? <SendMailDialog orderId={orderId} kind={sending} onClose={() => setSending(null)} /> : null}
    </Card>
  )
}

function useResend(orderId: string) {
  const t = useTranslations('orderMailsAdmin.card')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  return useMutation(
    trpc.admin.orderMails.resend.mutationOptions({
      onSuccess: ({ recipient }) => void toast.success(t('onItsWay', { recipient })),
      onError: (error) => void toast.error(message(error)),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.admin.orderMails.list.queryKey({ orderId }) }),
    }),
  )
}

const LOOKS = {
  queued: { tone: 'neutral', progress: 'running' },
  retrying: { tone: 'warn', progress: 'partial' },
  sent: { tone: 'ok', progress: 'done' },
  failed: { tone: 'danger', progress: 'none' },
} as const

function MailItem({ mail, show }: { mail: OrderMailItem; show: () => void }) {
  const t = useTranslations('orderMailsAdmin')
  return (
    <li className="relative grid gap-1 rounded-control px-2 py-2 hover:bg-hover">
      <div className="flex items-start justify-between gap-2">
        {mail.kind ? (
          <button
            type="button"
            onClick={show}
            className="text-left text-sm font-medium text-ink after:absolute after:inset-0"
          >
            {t(`kinds.${mail.kind}`)}
          </button>
        ) : (
          <span className="text-sm font-medium text-ink">{mail.subject}</span>
        )}
        <StatusBadge {...LOOKS[mail.state]} className="shrink-0">
          {t(`states.${mail.state}`)}
        </StatusBadge>
      </div>
      <p className="flex flex-wrap gap-x-1.5 text-mini wrap-anywhere text-ink-muted">
        <RelativeTime at={mail.sentAt ?? mail.createdAt} />
        <span aria-hidden>·</span>
        {mail.recipient}
      </p>
      {mail.failure ? <p className="text-mini wrap-anywhere text-danger-ink">{mail.failure}</p> : null}
    </li>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import {
  ArrowLeftRight,
  CircleX,
  CreditCard,
  FilePen,
  Gavel,
  MessageSquare,
  Package,
  PackageCheck,
  PackageOpen,
  PackageX,
  Pencil,
  Send,
  ShoppingBag,
  TriangleAlert,
  Undo2,
} from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { REFUND_REASONS } from '@/features/payments/payments-schema'
import { isCurrency } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { Field } from '@/ui/field'
import { Textarea } from '@/ui/textarea'
import { Timeline, type TimelineEvent } from '@/ui/timeline'
import { toast } from '@/ui/toast'
import { type AdminOrder, CANCEL_REASONS, type TimelineEntry, type TimelineKind } from '../orders-schema'
import { useOrderRefresh } from './use-order-refresh'

const MARKS: Readonly<Record<TimelineKind, { icon: ReactNode; tone: NonNullable<TimelineEvent['tone']> }>> = {
  created: { icon: <ShoppingBag />, tone: 'neutral' },
  placed: { icon: <ShoppingBag />, tone: 'accent' },
  paid: { icon: <CreditCard />, tone: 'ok' },
  payment_failed: { icon: <CreditCard />, tone: 'danger' },
  payment_retried: { icon: <CreditCard />, tone: 'neutral' },
  payment_ignored: { icon: <TriangleAlert />, tone: 'warn' },
  stock_short: { icon: <TriangleAlert />, tone: 'warn' },
  fulfilled: { icon: <Package />, tone: 'accent' },
  cancelled: { icon: <CircleX />, tone: 'danger' },
  refund_due: { icon: <TriangleAlert />, tone: 'danger' },
  refunded: { icon: <Undo2 />, tone: 'neutral' },
  return_requested: { icon: <PackageOpen />, tone: 'warn' },
  return_approved: { icon: <PackageOpen />, tone: 'accent' },
  return_declined: { icon: <PackageX />, tone: 'neutral' },
  return_cancelled: { icon: <PackageX />, tone: 'neutral' },
  return_received: { icon: <PackageCheck />, tone: 'ok' },
  return_closed: { icon: <PackageCheck />, tone: 'neutral' },
  exchanged: { icon: <ArrowLeftRight />, tone: 'accent' },
  edited: { icon: <Pencil />, tone: 'neutral' },
  draft_created: { icon: <FilePen />, tone: 'neutral' },
  link_sent: { icon: <Send />, tone: 'accent' },
  authorised: { icon: <CreditCard />, tone: 'neutral' },
  payment_voided: { icon: <CreditCard />, tone: 'neutral' },
  refund_requested: { icon: <Undo2 />, tone: 'neutral' },
  refund_failed: { icon: <TriangleAlert />, tone: 'danger' },
  disputed: { icon: <Gavel />, tone: 'danger' },
  dispute_won: { icon: <Gavel />, tone: 'ok' },
  dispute_lost: { icon: <Gavel />, tone: 'danger' },
  note: { icon: <MessageSquare />, tone: 'neutral' },
}

/** What happened to the order, newest first, with who did it; and the place to leave a note. */
export function OrderTimeline({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders.timeline')
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-6">
        <NoteForm order={order} />
        <Timeline events={useEvents(order.timeline)} />
      </CardSection>
    </Card>
  )
}

function useEvents(entries: readonly TimelineEntry[]): TimelineEvent[] {
  const t = useTranslations('orders.timeline')
  const who = (entry: TimelineEntry) => {
    if (entry.actorKind === 'system') return t('system')
    return entry.actorName ?? t('customer')
  }
  return entries.map((entry) => ({
    id: entry.id,
    ...MARKS[entry.kind],
    title: t(`kind.${entry.kind}`, {
      shipment: Number(entry.details.shipment ?? 0),
      pieces: Number(entry.details.pieces ?? 0),
      number: Number(entry.details.number ?? 0),
      order: String(entry.details.order ?? ''),
    }),
    meta: (
      <>
        {who(entry)}, <DateTime at={entry.at} />
      </>
    ),
    body: <EntryBody entry={entry} />,
  }))
}

function EntryBody({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations('orders.timeline')
  const reasons = useTranslations('orders.reasons')
  const locale = useLocale()
  const { reason, restocked, carrier, trackingNumber, provider, event, amountMinor, currency } = entry.details
  const refundReasons = useTranslations('refunds.reason')
  const isRefund = entry.kind === 'refund_requested'
  const known = isRefund ? null : CANCEL_REASONS.find((one) => one === reason)
  const refundReason = isRefund ? REFUND_REASONS.find((one) => one === reason) : null
  const lines = [
    known ? t('reason', { reason: reasons(known) }) : null,
    refundReason ? refundReasons(refundReason) : null,
    restocked === undefined ? null : t(restocked === 1 ? 'restocked' : 'notRestocked'),
    [carrier, trackingNumber].filter(Boolean).join(' · ') || null,
    typeof amountMinor === 'number' && typeof currency === 'string' && isCurrency(currency)
      ? formatMoney(amountMinor, currency, locale)
      : null,
  ].filter((line) => line !== null)
  if (!entry.text && lines.length === 0 && !event) return null
  return (
    <div className="grid gap-1">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {entry.text ? (
        <p className="rounded-control bg-sunken px-3 py-2 text-ink wrap-anywhere whitespace-pre-line">{entry.text}</p>
      ) : null}
      {event ? (
        <span className="font-mono text-xs break-all text-ink-faint">
          {t('provider', { provider: String(provider), event: String(event) })}
        </span>
      ) : null}
    </div>
  )
}

function NoteForm({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders')
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const [text, setText] = useState('')
  const add = useMutation(trpc.admin.orders.addNote.mutationOptions())
  async function submit() {
    try {
      await add.mutateAsync({ id: order.id, text: text.trim() })
      setText('')
      await refresh()
      toast.success(t('noteAdded'))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field label={t('timeline.label')} labelHidden>
        <Textarea
          rows={2}
          value={text}
          maxLength={2000}
          placeholder={t('timeline.placeholder')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && text.trim()) void submit()
          }}
        />
      </Field>
      {text.trim() ? (
        <Button type="submit" size="sm" loading={add.isPending} className="justify-self-end">
          {t('timeline.add')}
        </Button>
      ) : null}
    </form>
  )
}

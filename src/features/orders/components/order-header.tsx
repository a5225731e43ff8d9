'use client'

import { ChevronDown, ChevronUp, Ellipsis, ExternalLink, PackageOpen, Pencil, Undo2, XCircle } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { RefundDialog } from '@/features/refunds/components/refund-dialog'
import { CreateReturnDialog } from '@/features/returns/components/create-return-dialog'
import { Button } from '@/ui/button'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { useShortcuts } from '@/ui/use-shortcuts'
import type { AdminOrder } from '../orders-schema'
import { CancelOrderDialog } from './cancel-order-dialog'
import { FulfilOrderDialog } from './fulfil-order-dialog'
import { MarkPaidDialog } from './mark-paid-dialog'
import { FulfilmentBadge, OrderStatusBadge, PaymentBadge } from './order-badges'

type Task = 'fulfil' | 'pay' | 'cancel' | 'refund' | 'return'

/** Number, states and what can be done next. */
export function OrderHeader({ order, base }: { order: AdminOrder; base: string }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const when = format.dateTime(new Date(order.placedAt ?? order.createdAt), { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: base }]}
        title={<span className="numeric">{order.name}</span>}
        badges={
          <>
            <OrderStatusBadge status={order.status} />
            <PaymentBadge state={order.paymentState} refundDue={order.refundDue} />
            {order.status === 'placed' ? <FulfilmentBadge state={order.fulfilmentState} /> : null}
          </>
        }
        description={t(order.placedAt ? 'order.placedAt' : 'order.madeAt', { when })}
        actions={
          <>
            <Neighbours order={order} base={base} />
            <MoreMenu order={order} base={base} onTask={setTask} />
            {order.status === 'draft' ? (
              <LinkButton variant="primary" href={`${base}/${order.id}/edit`}>
                {t('order.editDraft')}
              </LinkButton>
            ) : null}
            {order.allowed.refund && !order.refundDue ? (
              <Button className="max-sm:hidden" onClick={() => setTask('refund')}>
                {t('order.refund')}
              </Button>
            ) : null}
            {order.allowed.markPaid ? (
              <Button variant={order.allowed.fulfil ? 'secondary' : 'primary'} onClick={() => setTask('pay')}>
                {t('order.markPaid')}
              </Button>
            ) : null}
            {order.allowed.fulfil ? (
              <Button variant="primary" onClick={() => setTask('fulfil')}>
                {t('order.fulfil')}
              </Button>
            ) : null}
          </>
        }
      />
      {task === 'fulfil' ? <FulfilOrderDialog order={order} onClose={close} /> : null}
      <MarkPaidDialog order={order} open={task === 'pay'} onClose={close} />
      {task === 'refund' ? <RefundDialog order={order} onClose={close} /> : null}
      {task === 'return' ? <CreateReturnDialog order={order} onClose={close} /> : null}
      {task === 'cancel' ? <CancelOrderDialog order={order} onClose={close} /> : null}
    </>
  )
}

function Neighbours({ order, base }: { order: AdminOrder; base: string }) {
  const t = useTranslations('orders.order')
  const router = useRouter()
  const go = (id: string | null) => id && router.push(`${base}/${id}`)
  useShortcuts([
    { keys: 'k', label: t('previous'), run: () => void go(order.previousId) },
    { keys: 'j', label: t('next'), run: () => void go(order.nextId) },
  ])
  return (
    <span className="flex">
      <IconButton
        label={t('previous')}
        icon={<ChevronUp />}
        shortcut={['K']}
        disabled={!order.previousId}
        onClick={() => go(order.previousId)}
      />
      <IconButton
        label={t('next')}
        icon={<ChevronDown />}
        shortcut={['J']}
        disabled={!order.nextId}
        onClick={() => go(order.nextId)}
      />
    </span>
  )
}

interface MoreMenuProps {
  readonly order: AdminOrder
  readonly base: string
  readonly onTask: (task: Task) => void
}

function MoreMenu({ order, base, onTask }: MoreMenuProps) {
  const t = useTranslations('orders.order')
  const router = useRouter()
  const hasSent = order.lines.some((line) => line.fulfilledQuantity > line.returnedQuantity)
  return (
    <DropdownMenu trigger={<IconButton label={t('more')} icon={<Ellipsis />} />}>
      <MenuItem icon={<ExternalLink />} onSelect={() => window.open(order.trackingUrl)}>
        {t('openLink')}
      </MenuItem>
      {order.allowed.edit && order.status !== 'draft' ? (
        <MenuItem icon={<Pencil />} onSelect={() => router.push(`${base}/${order.id}/edit`)}>
          {t('edit')}
        </MenuItem>
      ) : null}
      {order.allowed.refund ? (
        <MenuItem icon={<Undo2 />} onSelect={() => onTask('refund')}>
          {t('refund')}
        </MenuItem>
      ) : null}
      {hasSent ? (
        <MenuItem icon={<PackageOpen />} onSelect={() => onTask('return')}>
          {t('createReturn')}
        </MenuItem>
      ) : null}
      {order.allowed.cancel ? (
        <>
          <MenuSeparator />
          <MenuItem icon={<XCircle />} tone="danger" onSelect={() => onTask('cancel')}>
            {t('cancel')}
          </MenuItem>
        </>
      ) : null}
    </DropdownMenu>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { RefundDialog } from '@/features/refunds/components/refund-dialog'
import { useRefundRefresh } from '@/features/refunds/components/use-refund-refresh'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast'
import type { OrderReturn } from '../returns-schema'
import { AnswerReturnDialog } from './answer-return-dialog'
import { ReceiveReturnDialog } from './receive-return-dialog'

type Task = 'approve' | 'decline' | 'receive' | 'refund'

/** What can be done next with a return. */
export function ReturnActions({ one, order, base }: { one: OrderReturn; order: AdminOrder; base: string }) {
  const t = useTranslations('returns.actions')
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const end = useEnd(one)
  const exchange = useExchange(one, base)
  const pieces = Object.fromEntries(one.lines.map((line) => [line.orderLineId, line.receivedQuantity]))
  return (
    <div className="flex items-center gap-2">
      {one.state === 'requested' ? (
        <>
          <Button size="sm" onClick={() => setTask('decline')}>
            {t('decline')}
          </Button>
          <Button size="sm" variant="primary" onClick={() => setTask('approve')}>
            {t('approve')}
          </Button>
        </>
      ) : null}
      {one.state === 'approved' ? (
        <Button size="sm" variant="primary" onClick={() => setTask('receive')}>
          {t('receive')}
        </Button>
      ) : null}
      {one.state === 'received' && order.allowed.refund ? (
        <Button size="sm" variant="primary" onClick={() => setTask('refund')}>
          {t('refund')}
        </Button>
      ) : null}
      {one.state === 'received' && order.allowed.refund ? (
        <Button size="sm" onClick={() => void exchange()}>
          {t('exchange')}
        </Button>
      ) : null}
      {one.state === 'requested' || one.state === 'approved' || one.state === 'received' ? (
        <DropdownMenu trigger={<IconButton size="sm" label={t('more')} icon={<Ellipsis />} />}>
          {one.state === 'received' ? (
            <MenuItem onSelect={() => void end('close')}>{t('close')}</MenuItem>
          ) : (
            <MenuItem tone="danger" onSelect={() => void end('cancel')}>
              {t('cancel')}
            </MenuItem>
          )}
        </DropdownMenu>
      ) : null}
      {task === 'approve' || task === 'decline' ? (
        <AnswerReturnDialog one={one} decision={task === 'approve' ? 'approved' : 'declined'} onClose={close} />
      ) : null}
      {task === 'receive' ? <ReceiveReturnDialog one={one} onClose={close} /> : null}
      {task === 'refund' ? (
        <RefundDialog order={order} forReturn={{ id: one.id, number: one.number, pieces }} onClose={close} />
      ) : null}
    </div>
  )
}

function useExchange(one: OrderReturn, base: string): () => Promise<void> {
  const trpc = useTRPC()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const start = useMutation(trpc.admin.drafts.exchange.mutationOptions())
  return async () => {
    try {
      const { id } = await start.mutateAsync({ returnId: one.id })
      router.push(`${base}/${id}/edit`)
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
}

function useEnd(one: OrderReturn): (how: 'close' | 'cancel') => Promise<void> {
  const t = useTranslations('returns.actions')
  const trpc = useTRPC()
  const refresh = useRefundRefresh()
  const errorMessage = useErrorMessage()
  const close = useMutation(trpc.admin.returns.close.mutationOptions())
  const cancel = useMutation(trpc.admin.returns.cancel.mutationOptions())
  return async (how) => {
    try {
      await (how === 'close' ? close : cancel).mutateAsync({ id: one.id })
      await refresh()
      toast.success(t(how === 'close' ? 'closed' : 'cancelled'))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
}

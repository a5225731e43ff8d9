'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StoreDetail } from '../../operator-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'

/** What an operator may do with a store, by its state. */
export function StoreActions({ store }: { store: StoreDetail }) {
  const t = useTranslations('stores.operator.detail')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const answer = (text: string) => ({
    onSuccess: () => {
      toast.success(text)
      router.refresh()
    },
    onError: (error: unknown) => {
      toast.error(message(error))
    },
  })
  const { name, id: storeId } = store
  const retry = useMutation(trpc.operator.stores.retry.mutationOptions(answer(t('retried', { name }))))
  const reopen = useMutation(trpc.operator.stores.reopen.mutationOptions(answer(t('reopened', { name }))))
  if (store.status === 'failed') {
    return (
      <Button variant="primary" loading={retry.isPending} onClick={() => retry.mutate({ storeId })}>
        {t('retry')}
      </Button>
    )
  }
  if (store.status === 'suspended') {
    return (
      <Button variant="primary" loading={reopen.isPending} onClick={() => reopen.mutate({ storeId })}>
        {t('reopen')}
      </Button>
    )
  }
  return store.status === 'ready' ? <SuspendButton store={store} /> : null
}

function SuspendButton({ store }: { store: StoreDetail }) {
  const t = useTranslations('stores.operator.detail')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const suspend = useMutation(
    trpc.operator.stores.suspend.mutationOptions({
      onSuccess: () => {
        toast.success(t('suspended', { name: store.name }))
        setOpen(false)
        router.refresh()
      },
      onError: (error) => {
        toast.error(message(error))
      },
    }),
  )
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="dangerGhost">{t('suspend')}</Button>}
      title={t('suspendTitle', { name: store.name })}
      description={t('suspendText')}
      footer={
        <Button
          variant="danger"
          loading={suspend.isPending}
          disabled={reason.trim().length < 3}
          onClick={() => suspend.mutate({ storeId: store.id, reason })}
        >
          {t('suspend')}
        </Button>
      }
    >
      <Field label={t('reason')} required>
        <Textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}

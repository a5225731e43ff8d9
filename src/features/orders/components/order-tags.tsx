'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { ChipsInput } from '@/ui/chips-input'
import { toast } from '@/ui/toast'
import type { AdminOrder } from '../orders-schema'
import { useOrderRefresh } from './use-order-refresh'

/** Names for finding the order again; kept as they are changed. */
export function OrderTags({ order }: { order: AdminOrder }) {
  const t = useTranslations('orders.order')
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const save = useMutation(trpc.admin.orders.setTags.mutationOptions())
  const shown = save.isPending ? save.variables.tags : order.tags
  async function change(tags: string[]) {
    try {
      await save.mutateAsync({ id: order.id, tags })
      await refresh()
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <Card>
      <CardHeader title={t('tags')} description={t('tagsHint')} />
      <CardSection>
        <ChipsInput
          aria-label={t('tags')}
          value={shown}
          onValueChange={(tags) => void change(tags)}
          removeLabel={(tag) => t('removeTag', { tag })}
          placeholder={t('addTag')}
          read={(typed) => typed.slice(0, 40)}
        />
      </CardSection>
    </Card>
  )
}

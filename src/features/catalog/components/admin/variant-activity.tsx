'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { ProgressBar } from '@/ui/progress-bar'

const POLL_MS = 700

/** Follows the making of many variants until it ends. */
export function VariantActivity({ activityId, onEnd }: { activityId: string; onEnd: () => void }) {
  const t = useTranslations('catalog.editor.activity')
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.admin.catalog.variantActivity.queryOptions(
      { activityId },
      { refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : POLL_MS) },
    ),
  )
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (data?.state === 'succeeded') end()
  }, [data?.state])
  if (data?.state === 'failed') {
    return (
      <Alert
        tone="danger"
        title={t('failed')}
        urgent
        className="mb-4"
        actions={<Button onClick={onEnd}>{t('close')}</Button>}
      />
    )
  }
  return (
    <div role="status" className="mb-4 grid gap-2 rounded-card border bg-surface p-4 shadow-card">
      <p className="text-sm">{t('running', { count: data?.total ?? 0 })}</p>
      <ProgressBar value={null} label={t('label')} />
    </div>
  )
}

function isOver(state: string | undefined): boolean {
  return state === 'succeeded' || state === 'failed'
}

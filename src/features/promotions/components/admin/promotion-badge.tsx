'use client'

import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusBadgeProps } from '@/ui/status-badge'
import type { ShownState } from '../../promotion-admin-schema'

const LOOKS: Readonly<Record<ShownState, Pick<StatusBadgeProps, 'tone' | 'progress'>>> = {
  draft: { tone: 'neutral', progress: 'none' },
  scheduled: { tone: 'info', progress: 'none' },
  active: { tone: 'ok', progress: 'done' },
  paused: { tone: 'warn', progress: 'partial' },
  expired: { tone: 'neutral', progress: 'done' },
}

/** Whether a promotion is on, and if not, why. */
export function PromotionBadge({ state }: { readonly state: ShownState }) {
  const t = useTranslations('promotionsAdmin.states')
  const { tone, progress = 'done' } = LOOKS[state]
  return (
    <StatusBadge tone={tone} progress={progress}>
      {t(state)}
    </StatusBadge>
  )
}

import { useTranslations } from 'next-intl'
import { StatusBadge, type StatusBadgeProps } from '@/ui/status-badge'
import type { ReturnState } from '../returns-schema'

const LOOKS: Readonly<Record<ReturnState, Pick<StatusBadgeProps, 'tone' | 'progress'>>> = {
  requested: { tone: 'warn', progress: 'none' },
  approved: { tone: 'info', progress: 'running' },
  received: { tone: 'info', progress: 'partial' },
  closed: { tone: 'neutral', progress: 'done' },
  declined: { tone: 'neutral', progress: 'none' },
  cancelled: { tone: 'neutral', progress: 'none' },
}

/** How far a return has got. */
export function ReturnBadge({ state }: { state: ReturnState }) {
  const t = useTranslations('returns.state')
  return <StatusBadge {...LOOKS[state]}>{t(state)}</StatusBadge>
}

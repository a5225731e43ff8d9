import { useTranslations } from 'next-intl'
import type { StoreStatus } from '../stores-schema'
import { StatusBadge, type StatusBadgeProps } from '@/ui/status-badge'

const LOOKS: Record<StoreStatus, Pick<StatusBadgeProps, 'tone' | 'progress'>> = {
  requested: { tone: 'info', progress: 'none' },
  provisioning: { tone: 'info', progress: 'running' },
  ready: { tone: 'ok', progress: 'done' },
  suspended: { tone: 'warn', progress: 'partial' },
  failed: { tone: 'danger', progress: 'partial' },
  deleting: { tone: 'neutral', progress: 'running' },
  deleted: { tone: 'neutral', progress: 'none' },
}

export function StoreStatusBadge({ status }: { status: StoreStatus }) {
  const t = useTranslations('stores.status')
  return <StatusBadge {...LOOKS[status]}>{t(status)}</StatusBadge>
}

'use client'

import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/ui/status-badge'
import type { ProductStatus } from '../../product-draft-schema'

export function ProductStatusBadge({ status }: { status: ProductStatus }) {
  const t = useTranslations('catalog.status')
  if (status === 'active') return <StatusBadge tone="ok">{t('active')}</StatusBadge>
  if (status === 'draft')
    return (
      <StatusBadge tone="info" progress="partial">
        {t('draft')}
      </StatusBadge>
    )
  return (
    <StatusBadge tone="neutral" progress="none">
      {t('archived')}
    </StatusBadge>
  )
}

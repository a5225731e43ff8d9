'use client'

import { Layers } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import type { InventoryRow } from '../inventory-schema'

/** What is to be known of a variant's stock at a glance; nothing where there is enough. */
export function StockBadge({ level, available }: { level: InventoryRow; available: number }) {
  const t = useTranslations('inventory.badges')
  return (
    <>
      {level.composed ? (
        <Badge tone="info">
          <Layers aria-hidden className="size-3" />
          {t('composed')}
        </Badge>
      ) : null}
      {level.tracked ? null : <Badge>{t('uncounted')}</Badge>}
      {level.tracked && available <= 0 ? (
        <Badge tone={level.allowBackorder ? 'warn' : 'danger'}>{t(level.allowBackorder ? 'backorder' : 'out')}</Badge>
      ) : null}
      {level.tracked && available > 0 && available <= level.lowAt ? <Badge tone="warn">{t('low')}</Badge> : null}
    </>
  )
}

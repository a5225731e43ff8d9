'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CopyButton } from '@/ui/copy-button'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { DateTime } from '@/ui/date-time'
import type { PromotionCode } from '../../promotion-codes-schema'

export function useCodeColumns(): DataTableColumn<PromotionCode>[] {
  const t = useTranslations('promotionsAdmin.codes')
  return [
    {
      id: 'code',
      header: t('columns.code'),
      cell: (row) => (
        <span className="flex items-center gap-1">
          <code className="font-mono text-sm font-medium tracking-wide">{row.code}</code>
          <CopyButton text={row.code} />
        </span>
      ),
      card: 'title',
    },
    {
      id: 'uses',
      header: t('columns.uses'),
      cell: (row) => (
        <span className="numeric">
          {row.maxUses === null ? row.uses : t('usesOf', { uses: row.uses, most: row.maxUses })}
        </span>
      ),
      align: 'end',
      card: 'aside',
    },
    {
      id: 'for',
      header: t('columns.for'),
      cell: (row) =>
        row.customerName ?? row.customerGroupName ?? <span className="text-ink-muted">{t('everybody')}</span>,
    },
    {
      id: 'valid',
      header: t('columns.valid'),
      cell: (row) => <Valid code={row} />,
    },
    {
      id: 'createdAt',
      header: t('columns.created'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          <DateTime at={row.createdAt} shape="date" />
          {row.generated ? <Badge>{t('generated')}</Badge> : null}
        </span>
      ),
    },
  ]
}

function Valid({ code }: { code: PromotionCode }) {
  const t = useTranslations('promotionsAdmin')
  const { startsAt, endsAt } = code
  if (!startsAt && !endsAt) return <span className="text-ink-muted">{t('codes.asPromotion')}</span>
  return (
    <span className="grid text-mini">
      {startsAt ? <span>{t.rich('list.from', { at: () => <DateTime at={startsAt} /> })}</span> : null}
      {endsAt ? <span>{t.rich('list.until', { at: () => <DateTime at={endsAt} /> })}</span> : null}
    </span>
  )
}

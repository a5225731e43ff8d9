'use client'

import { useTranslations } from 'next-intl'
import type { DataTableColumn } from '@/ui/data-table/table-column'
import { DateTime } from '@/ui/date-time'
import { Money } from '@/ui/money'
import type { PromotionRow } from '../../promotion-admin-schema'
import { ActionIcon } from './action-icon'
import { PromotionBadge } from './promotion-badge'
import { useText } from './use-text'

/** The list's columns; on phones the name leads, the state stands beside it. */
export function usePromotionColumns(): DataTableColumn<PromotionRow>[] {
  const t = useTranslations('promotionsAdmin.list')
  return [
    { id: 'name', header: t('columns.name'), cell: (row) => <Name row={row} />, card: 'title' },
    {
      id: 'state',
      header: t('columns.state'),
      cell: (row) => <PromotionBadge state={row.shownState} />,
      card: 'aside',
    },
    { id: 'how', header: t('columns.how'), cell: (row) => <How row={row} /> },
    { id: 'when', header: t('columns.when'), cell: (row) => <When row={row} /> },
    {
      id: 'uses',
      header: t('columns.uses'),
      cell: (row) => (
        <span className="numeric whitespace-nowrap">
          {row.maxUses === null ? t('uses', { uses: row.uses }) : t('usesOf', { uses: row.uses, most: row.maxUses })}
        </span>
      ),
      align: 'end',
    },
    { id: 'given', header: t('columns.given'), cell: (row) => <Given row={row} />, align: 'end' },
  ]
}

function Name({ row }: { row: PromotionRow }) {
  const text = useText()
  const [kind] = row.kinds
  return (
    <span className="flex min-w-0 items-center gap-3">
      <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink">
        {kind ? <ActionIcon kind={kind} className="size-4" /> : null}
      </span>
      <span className="grid min-w-0">
        <span className="truncate font-medium">{row.name}</span>
        <span className="truncate text-mini font-normal text-ink-muted">
          {row.kinds.map((each) => text(`actions.${each}.title`)).join(' + ')}
        </span>
      </span>
    </span>
  )
}

function How({ row }: { row: PromotionRow }) {
  const t = useTranslations('promotionsAdmin.list')
  if (row.trigger === 'automatic') return <span className="text-ink-muted">{t('automatic')}</span>
  if (row.firstCode === null) return <span className="text-danger-ink">{t('noCodes')}</span>
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1.5">
      <code className="rounded-sm bg-hover px-1.5 py-0.5 font-mono text-xs">{row.firstCode}</code>
      {row.codeCount > 1 ? (
        <span className="text-mini text-ink-muted">{t('moreCodes', { count: row.codeCount - 1 })}</span>
      ) : null}
    </span>
  )
}

function When({ row }: { row: PromotionRow }) {
  const t = useTranslations('promotionsAdmin.list')
  const { startsAt, endsAt } = row
  if (!startsAt && !endsAt) return <span className="text-ink-muted">{t('always')}</span>
  return (
    <span className="grid text-mini whitespace-nowrap">
      {startsAt ? <span>{t.rich('from', { at: () => <DateTime at={startsAt} /> })}</span> : null}
      {endsAt ? <span>{t.rich('until', { at: () => <DateTime at={endsAt} /> })}</span> : null}
    </span>
  )
}

function Given({ row }: { row: PromotionRow }) {
  const t = useTranslations('promotionsAdmin.list')
  if (row.given.length === 0) return <span className="text-ink-faint">–</span>
  return (
    <span className="grid justify-items-end">
      {row.given.map(({ currency, amountMinor, budgetMinor }) => (
        <span key={currency} className="whitespace-nowrap">
          <Money minor={amountMinor} currency={currency} />
          {budgetMinor === null ? null : (
            <span className="text-mini text-ink-muted">
              {' '}
              {t.rich('ofBudget', { budget: () => <Money minor={budgetMinor} currency={currency} /> })}
            </span>
          )}
        </span>
      ))}
    </span>
  )
}

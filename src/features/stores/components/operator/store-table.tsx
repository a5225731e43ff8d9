import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { StoreList, StoreSummary } from '../../operator-schema'
import { STORE_STATUSES, type StoreStatus } from '../../stores-schema'
import { Avatar } from '@/ui/avatar'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { cn } from '@/ui/cn'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { StoreStatusBadge } from '../store-status-badge'
import { ListSearch } from './list-search'
import { PageLinks } from './page-links'

interface StoreTableProps {
  readonly list: StoreList
  readonly q: string
  readonly status: StoreStatus | undefined
}

/** All stores of the platform. */
export function StoreTable({ list, q, status }: StoreTableProps) {
  const t = useTranslations('stores.operator.stores')
  const isFiltered = q !== '' || status !== undefined
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <StatusFilter counts={list.counts} status={status} q={q} />
        <ListSearch label={t('search')} query={q} keep={status ? { status } : {}} />
      </div>
      <Card>
        {list.stores.length === 0 ? (
          <EmptyState illustration={isFiltered ? 'lens' : 'stall'} title={t(isFiltered ? 'emptyFiltered' : 'empty')} />
        ) : (
          <ul className="divide-y">
            {list.stores.map((store) => (
              <StoreRow key={store.id} store={store} />
            ))}
          </ul>
        )}
      </Card>
      <PageLinks
        page={list.page}
        pageCount={list.pageCount}
        summary={t('count', { count: list.total })}
        parameters={{ ...(q ? { q } : {}), ...(status ? { status } : {}) }}
      />
    </>
  )
}

function StatusFilter({
  counts,
  status,
  q,
}: {
  counts: StoreList['counts']
  status: StoreStatus | undefined
  q: string
}) {
  const t = useTranslations('stores')
  const link = (value: StoreStatus | undefined) => {
    const parameters = new URLSearchParams({ ...(q ? { q } : {}), ...(value ? { status: value } : {}) })
    return `/operator/stores?${parameters.toString()}`
  }
  const shown = STORE_STATUSES.filter((each) => (counts[each] ?? 0) > 0)
  return (
    <nav aria-label={t('operator.stores.state')}>
      <ul className="flex flex-wrap gap-1">
        {[undefined, ...shown].map((each) => (
          <li key={each ?? 'all'}>
            <Link
              href={link(each)}
              aria-current={each === status ? 'true' : undefined}
              className={cn(
                'flex min-h-8 items-center gap-1.5 rounded-full px-3 text-mini font-medium text-ink-muted hover:bg-hover touch:min-h-11',
                each === status && 'bg-inverse text-on-inverse hover:bg-inverse',
              )}
            >
              {each ? t(`status.${each}`) : t('operator.stores.all')}
              {each ? <span className="numeric opacity-70">{counts[each]}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function StoreRow({ store }: { store: StoreSummary }) {
  const t = useTranslations('stores.operator.stores')
  const format = useFormatter()
  return (
    <li className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-5 py-3 text-sm hover:bg-hover/60 md:grid-cols-[auto_minmax(0,1.2fr)_minmax(0,1fr)_7rem_auto]">
      <Avatar name={store.name} shape="square" />
      <span className="min-w-0">
        <Link href={`/operator/stores/${store.id}`} className="font-semibold text-ink after:absolute after:inset-0">
          {store.name}
        </Link>
        <span className="block truncate text-mini text-ink-muted">{store.slug}</span>
      </span>
      <span className="min-w-0 max-md:hidden">
        <span className="block truncate">{store.ownerName}</span>
        <span className="block truncate text-mini text-ink-muted">{store.ownerEmail}</span>
      </span>
      <span className="text-mini text-ink-muted max-md:hidden">
        {format.dateTime(new Date(store.createdAt), { dateStyle: 'medium' })}
      </span>
      <span className="flex flex-wrap justify-end gap-1.5">
        {store.schemaState === 'current' ? null : (
          <Badge tone="warn">{t(store.schemaState === 'quarantined' ? 'quarantined' : 'behind')}</Badge>
        )}
        <StoreStatusBadge status={store.status} />
      </span>
    </li>
  )
}

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AllFindings, FindingKind } from '../reconciliation-schema'
import { ListSearch } from '@/features/stores/components/operator/list-search'
import { PageLinks } from '@/features/stores/components/operator/page-links'
import { Card } from '@/ui/card'
import { cn } from '@/ui/cn'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { RelativeTime } from '@/ui/relative-time'
import { FindingAmounts, FindingText } from './finding-facts'

interface AllFindingsProps {
  readonly list: AllFindings
  readonly kind: FindingKind | undefined
  readonly q: string
}

/** The open findings of every store, for the operators of the platform. */
export function AllFindingsList({ list, kind, q }: AllFindingsProps) {
  const t = useTranslations('reconciliation')
  const isFiltered = q !== '' || kind !== undefined
  return (
    <>
      <PageHeader title={t('operator.title')} description={t('operator.description')} />
      <p className="mb-3 text-mini text-ink-muted">{t('operator.openIn', { count: list.stores })}</p>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <KindFilter list={list} kind={kind} q={q} />
        <ListSearch label={t('operator.search')} query={q} keep={kind ? { kind } : {}} />
      </div>
      <Card>
        {list.findings.length === 0 ? (
          <EmptyState
            illustration={isFiltered ? 'lens' : 'column'}
            title={t(isFiltered ? 'operator.emptyFiltered' : 'operator.empty')}
            {...(isFiltered ? {} : { description: t('operator.emptyText') })}
          />
        ) : (
          <ul className="divide-y">
            {list.findings.map((finding) => (
              <li
                key={finding.id}
                className="grid gap-x-6 gap-y-3 px-5 py-4 lg:grid-cols-[12rem_minmax(0,1fr)_15rem_auto] lg:items-start"
              >
                <div className="min-w-0 text-sm">
                  <Link href={`/operator/stores/${finding.storeId}`} className="font-semibold text-ink hover:underline">
                    {finding.storeName}
                  </Link>
                  <p className="truncate text-mini text-ink-muted">{finding.storeSlug}</p>
                  <p className="text-mini text-ink-muted">
                    <RelativeTime at={finding.lastSeenAt} />
                  </p>
                </div>
                <FindingText finding={finding} />
                <div className="grid gap-2">
                  <FindingAmounts finding={finding} />
                  <p className="text-mini text-ink-muted">{finding.orderName ?? t('unknownOrder')}</p>
                </div>
                <LinkButton size="sm" href={`/operator/stores/${finding.storeId}`} className="justify-self-start">
                  {t('operator.openStore')}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <PageLinks
        page={list.page}
        pageCount={list.pageCount}
        summary={t('summary', { count: list.total })}
        parameters={{ ...(q ? { q } : {}), ...(kind ? { kind } : {}) }}
      />
    </>
  )
}

function KindFilter({ list, kind, q }: AllFindingsProps) {
  const t = useTranslations('reconciliation')
  const shown = Object.entries(list.openByKind) as [FindingKind, number][]
  const link = (value: FindingKind | undefined) =>
    `?${new URLSearchParams({ ...(q ? { q } : {}), ...(value ? { kind: value } : {}) }).toString()}`
  return (
    <nav aria-label={t('states')}>
      <ul className="flex flex-wrap gap-1">
        {[[undefined, 0] as const, ...shown].map(([each, count]) => (
          <li key={each ?? 'all'}>
            <Link
              href={link(each)}
              aria-current={each === kind ? 'true' : undefined}
              className={cn(
                'flex min-h-8 items-center gap-1.5 rounded-full px-3 text-mini font-medium text-ink-muted hover:bg-hover touch:min-h-11',
                each === kind && 'bg-inverse text-on-inverse hover:bg-inverse',
              )}
            >
              {each ? t(`kind.${each}`) : t('operator.allKinds')}
              {each ? <span className="numeric opacity-70">{count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

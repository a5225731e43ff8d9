import { useFormatter, useTranslations } from 'next-intl'
import type { PeopleList } from '@/features/identity/people-schema'
import { Avatar } from '@/ui/avatar'
import { Badge } from '@/ui/badge'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { ListSearch } from './list-search'
import { PageLinks } from './page-links'

/** Everybody who has an account. */
export function PeopleTable({ list, q }: { list: PeopleList; q: string }) {
  const t = useTranslations('stores.operator.users')
  const format = useFormatter()
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-4 flex justify-end">
        <ListSearch label={t('search')} query={q} />
      </div>
      <Card>
        {list.people.length === 0 ? (
          <EmptyState illustration="people" title={t('empty')} />
        ) : (
          <ul className="divide-y">
            {list.people.map((person) => (
              <li key={person.id} className="flex items-center gap-4 px-5 py-3 text-sm">
                <Avatar name={person.name} />
                <span className="min-w-0 flex-1">
                  <span className="font-medium text-ink">{person.name}</span>
                  <span className="block truncate text-mini text-ink-muted">{person.email}</span>
                </span>
                <span className="flex flex-wrap justify-end gap-1.5">
                  {person.isOperator ? <Badge tone="accent">{t('operator')}</Badge> : null}
                  {person.isLocked ? <Badge tone="danger">{t('locked')}</Badge> : null}
                </span>
                <span className="numeric text-mini text-ink-muted">{t('storeCount', { count: person.stores })}</span>
                <span className="w-24 text-right text-mini text-ink-muted max-sm:hidden">
                  {format.dateTime(new Date(person.createdAt), { dateStyle: 'medium' })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <PageLinks
        page={list.page}
        pageCount={list.pageCount}
        summary={t('count', { count: list.total })}
        parameters={q ? { q } : {}}
      />
    </>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { AuditEvent, AuditList } from '@/features/audit/audit-schema'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { ListSearch } from './list-search'

/** Who did what, the newest first; a line opens to what was changed. */
export function AuditTable({ list, q, isFirst }: { list: AuditList; q: string; isFirst: boolean }) {
  const t = useTranslations('stores.operator')
  const link = (parameters: Record<string, string>) =>
    `?${new URLSearchParams({ ...(q ? { q } : {}), ...parameters }).toString()}`
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <div className="mb-4 flex justify-end">
        <ListSearch label={t('audit.search')} query={q} />
      </div>
      <Card>
        {list.events.length === 0 ? (
          <EmptyState illustration="scroll" title={t(q ? 'audit.emptyFiltered' : 'audit.empty')} />
        ) : (
          <ul className="divide-y">
            {list.events.map((event) => (
              <AuditRow key={event.id} event={event} />
            ))}
          </ul>
        )}
      </Card>
      <div className="mt-4 flex justify-between gap-3">
        {isFirst ? (
          <span />
        ) : (
          <LinkButton size="sm" href={link({})}>
            {t('pages.first')}
          </LinkButton>
        )}
        {list.next ? (
          <LinkButton size="sm" href={link({ after: list.next })}>
            {t('pages.after')}
          </LinkButton>
        ) : null}
      </div>
    </>
  )
}

function AuditRow({ event }: { event: AuditEvent }) {
  const t = useTranslations('stores.operator.audit')
  const format = useFormatter()
  const facts = [event.storeSlug, event.ip, event.requestId].filter(Boolean).join(' · ')
  return (
    <li>
      <details className="group">
        <summary className="grid cursor-pointer list-none grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 px-5 py-2.5 text-sm hover:bg-hover/60 sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
          <code className="truncate font-mono text-mini font-medium text-ink">{event.action}</code>
          <span className="min-w-0 truncate text-ink-muted max-sm:order-3 max-sm:col-span-2">
            {event.actorName ?? t(`kinds.${event.actorKind}`)}
            {event.subject ? <span className="text-ink"> · {event.subject}</span> : null}
          </span>
          <time dateTime={event.createdAt} className="numeric text-mini text-ink-muted">
            {format.dateTime(new Date(event.createdAt), { dateStyle: 'short', timeStyle: 'medium' })}
          </time>
        </summary>
        <div className="grid gap-2 bg-sunken px-5 py-3 text-mini text-ink-muted">
          <p>
            {t(`kinds.${event.actorKind}`)}
            {facts ? ` · ${facts}` : ''}
          </p>
          {[event.before, event.after].map((value, index) =>
            value === null ? null : (
              <pre key={index === 0 ? 'before' : 'after'} className="scrollbar-quiet overflow-x-auto font-mono text-xs">
                {index === 0 ? '− ' : '+ '}
                {JSON.stringify(value)}
              </pre>
            ),
          )}
        </div>
      </details>
    </li>
  )
}

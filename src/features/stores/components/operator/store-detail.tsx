import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { countryName } from '@/lib/countries'
import type { StoreDetail as Detail } from '../../operator-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { KeyValueList } from '@/ui/key-value-list'
import { PageHeader } from '@/ui/page-header'
import { TextLink } from '@/ui/text-link'
import { StoreStatusBadge } from '../store-status-badge'
import { StoreActions } from './store-actions'
import { StoreLog } from './store-log'

/** One store as operators see it: its facts, its people, and what happened to it. */
export function StoreDetail({ store }: { store: Detail }) {
  const t = useTranslations('stores.operator')
  const roles = useTranslations('stores.own.roles')
  return (
    <>
      <PageHeader
        title={store.name}
        badges={<StoreStatusBadge status={store.status} />}
        breadcrumbs={[{ label: t('stores.title'), href: '/operator/stores' }]}
        actions={<StoreActions store={store} />}
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <StoreLog log={store.log} />
        <div className="grid content-start gap-5 max-lg:order-first">
          <FactsCard store={store} />
          <Card>
            <CardHeader title={t('detail.people')} />
            <ul className="mt-3 divide-y border-t">
              {store.members.map((member) => (
                <li key={member.email} className="px-5 py-2.5 text-sm">
                  <span className="font-medium">{member.name}</span>
                  <span className="block truncate text-mini text-ink-muted">
                    {member.email} ·{' '}
                    {member.role === 'owner' || member.role === 'admin' ? roles(member.role) : roles('staff')}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card>
            <CardHeader title={t('detail.domains')} />
            <CardSection className="text-sm text-ink-muted">
              {store.domains.length === 0
                ? t('detail.noDomains')
                : store.domains.map((domain) => <p key={domain.host}>{domain.host}</p>)}
            </CardSection>
          </Card>
        </div>
      </div>
    </>
  )
}

function FactsCard({ store }: { store: Detail }) {
  const t = useTranslations('stores.operator.detail')
  const format = useFormatter()
  const locale = useLocale()
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const instant = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })
  const { request } = store
  const facts: [string, React.ReactNode][] = [
    [
      t('slug'),
      <TextLink key="url" href={store.url}>
        {new URL(store.url).host}
      </TextLink>,
    ],
    [t('asked'), instant(store.createdAt)],
    [t('ready'), store.readyAt ? instant(store.readyAt) : '–'],
    [t('openedIn'), store.openedInMs === null ? '–' : `${format.number(store.openedInMs)} ms`],
    [t('runs'), String(store.attempts)],
    [t('failure'), store.failure ?? '–'],
    [
      t('schema'),
      <code key="schema" className="font-mono text-xs break-all">
        {store.schemaName}
      </code>,
    ],
    [
      t('schemaVersion'),
      <code key="version" className="font-mono text-xs break-all">
        {store.schemaVersion ?? '–'}
      </code>,
    ],
    [t('template'), request.template || '–'],
    [t('currency'), request.currency || '–'],
    [t('country'), request.country ? countryName(request.country, locale) : '–'],
    [t('languages'), request.locales.map((each) => languages.of(each) ?? each).join(', ') || '–'],
  ]
  return (
    <Card>
      <CardHeader title={t('facts')} />
      <CardSection>
        <KeyValueList layout="split" items={facts.map(([label, value]) => ({ key: label, label, value }))} />
      </CardSection>
    </Card>
  )
}

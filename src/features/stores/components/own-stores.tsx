import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { OwnStore, OwnStores } from '../stores-schema'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { StoreStatusBadge } from './store-status-badge'

/** All stores that a person owns or works in. */
export function OwnStoreList({ stores, left }: OwnStores) {
  const t = useTranslations('stores.own')
  const open =
    left > 0 ? (
      <LinkButton href="/stores/new" variant="primary" icon={<Plus />}>
        {t('open')}
      </LinkButton>
    ) : null
  if (stores.length === 0) {
    return (
      <Card className="mt-6">
        <EmptyState title={t('emptyTitle')} description={t('emptyDescription')} actions={open} />
      </Card>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={open} />
      <ul className="grid gap-4 sm:grid-cols-2">
        {stores.map((store) => (
          <StoreCard key={store.id} store={store} />
        ))}
      </ul>
      <p className="mt-6 text-mini text-ink-muted">{t('left', { left })}</p>
    </>
  )
}

function StoreCard({ store }: { store: OwnStore }) {
  const t = useTranslations('stores.own')
  const isOpen = store.status === 'ready' || store.status === 'suspended'
  const progress = `/stores/${store.id}`
  const href = isOpen ? `/admin/${store.slug}` : progress
  return (
    <li className="relative">
      <Card className="grid h-full content-between gap-6 p-5 transition-shadow hover:shadow-pop">
        <div className="flex items-start gap-3.5">
          <Avatar name={store.name} shape="square" size="lg" />
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-base font-semibold tracking-[-0.01em]">
              <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
                {store.name}
              </Link>
            </h2>
            <p className="truncate text-mini text-ink-muted">{new URL(store.url).host}</p>
          </div>
          <StoreStatusBadge status={store.status} />
        </div>
        <div className="flex items-center justify-between gap-3">
          <span className="text-mini text-ink-muted">{t(`roles.${roleOf(store)}`)}</span>
          {store.status === 'ready' ? (
            <LinkButton href={store.url} size="sm" variant="ghost" className="relative z-1 -mr-2">
              {t('view')}
            </LinkButton>
          ) : (
            <span className="text-mini font-medium text-accent-ink">
              {store.status === 'failed' ? t('look') : isOpen ? t('manage') : t('watch')}
            </span>
          )}
        </div>
      </Card>
    </li>
  )
}

function roleOf({ role }: OwnStore): 'owner' | 'admin' | 'staff' {
  return role === 'owner' || role === 'admin' ? role : 'staff'
}

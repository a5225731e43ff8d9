'use client'

import {
  BadgePercent,
  Boxes,
  CircleHelp,
  ExternalLink,
  House,
  Megaphone,
  Package,
  Receipt,
  Settings,
  SquarePen,
  Users,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AdminShellData } from '../../home-schema'
import { AppShell } from '@/ui/app-shell/app-shell'
import type { ShellNavSection } from '@/ui/app-shell/shell-nav'
import { Banner } from '@/ui/banner'
import { LinkButton } from '@/ui/link-button'
import { AccountMenu } from '../account-menu'
import { AdminPalette } from './admin-palette'
import { StoreSwitcher } from './store-switcher'

/** The frame of every page of a store's admin. What somebody may not do is not in it; the pages themselves refuse it anyway. */
export function AdminShell({ data, children }: { data: AdminShellData; children: ReactNode }) {
  const t = useTranslations('admin.nav')
  const { store, user } = data
  return (
    <AppShell
      switcher={<StoreSwitcher current={store} stores={data.stores} />}
      sections={useSections(data)}
      footerItems={
        data.permissions.includes('settings:read')
          ? [{ href: `/admin/${store.slug}/settings`, label: t('settings'), icon: <Settings /> }]
          : []
      }
      search={<AdminPalette data={data} />}
      actions={
        <LinkButton href={store.url} target="_blank" size="sm" variant="ghost" icon={<ExternalLink />}>
          <span className="max-sm:sr-only">{t('viewStore')}</span>
        </LinkButton>
      }
      userMenu={<AccountMenu name={user.name} email={user.email} isOperator={user.isOperator} />}
      banner={<StateBanner data={data} />}
    >
      {children}
    </AppShell>
  )
}

function useSections({ store, permissions, ordersToFulfil, variantsLow }: AdminShellData): ShellNavSection[] {
  const t = useTranslations('admin.nav')
  const base = `/admin/${store.slug}`
  const may = (permission: AdminShellData['permissions'][number]) => permissions.includes(permission)
  return [
    {
      items: [
        { href: base, label: t('home'), icon: <House />, exact: true },
        ...(may('orders:read')
          ? [
              {
                href: `${base}/orders`,
                label: t('orders'),
                icon: <Receipt />,
                badge: ordersToFulfil,
                children: [
                  { href: `${base}/returns`, label: t('returns') },
                  { href: `${base}/reconciliation`, label: t('reconciliation') },
                ],
              },
            ]
          : []),
        ...(may('catalog:read')
          ? [
              {
                href: `${base}/products`,
                label: t('products'),
                icon: <Package />,
                children: [
                  { href: `${base}/products/categories`, label: t('categories') },
                  { href: `${base}/products/collections`, label: t('collections') },
                ],
              },
            ]
          : []),
        ...(may('catalog:read')
          ? [{ href: `${base}/inventory`, label: t('inventory'), icon: <Boxes />, badge: variantsLow }]
          : []),
        ...(may('customers:read')
          ? [
              {
                href: `${base}/customers`,
                label: t('customers'),
                icon: <Users />,
                children: [{ href: `${base}/customers/groups`, label: t('customerGroups') }],
              },
            ]
          : []),
        ...(may('promotions:read')
          ? [{ href: `${base}/promotions`, label: t('promotions'), icon: <BadgePercent /> }]
          : []),
        ...(may('content:write')
          ? [
              {
                href: `${base}/content`,
                label: t('content'),
                icon: <SquarePen />,
                children: [
                  { href: `${base}/content/navigation`, label: t('navigation') },
                  { href: `${base}/content/pages`, label: t('pages') },
                ],
              },
            ]
          : []),
      ],
    },
  ]
}

/** One bar at most: the most serious thing to know. */
function StateBanner({ data }: { data: AdminShellData }) {
  const t = useTranslations('admin.banner')
  const { store, takesTestPayments, permissions } = data
  const settings = (page: string, label: string) =>
    permissions.includes('settings:write') ? <Link href={`/admin/${store.slug}/settings/${page}`}>{label}</Link> : null
  if (store.status === 'suspended') {
    return (
      <Banner tone="danger" icon={<CircleHelp aria-hidden />}>
        {t('suspended')}
      </Banner>
    )
  }
  if (takesTestPayments) {
    return (
      <Banner tone="warn" icon={<Megaphone aria-hidden />} action={settings('payments', t('testSettings'))}>
        {t('testMode')}
      </Banner>
    )
  }
  if (!store.launchedAt) return <Banner action={settings('status', t('launch'))}>{t('notLaunched')}</Banner>
  return null
}

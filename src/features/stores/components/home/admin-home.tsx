'use client'

import { useTranslations } from 'next-intl'
import type { AdminHome as HomeData, AdminShellData } from '../../home-schema'
import { PageHeader } from '@/ui/page-header'
import { LatestOrders } from './latest-orders'
import { SalesCard } from './sales-card'
import { SetupChecklist } from './setup-checklist'
import { TodoCard } from './todo-card'

/** The first page of a store's admin: what is left to set up, what waits, how it sells. */
export function AdminHome({ home, shell }: { home: HomeData; shell: AdminShellData }) {
  const t = useTranslations('admin.home')
  const base = `/admin/${shell.store.slug}`
  const [firstName = ''] = shell.user.name.split(' ')
  return (
    <>
      <PageHeader title={t('hello', { name: firstName })} />
      <div className="grid gap-5">
        {home.checklist ? <SetupChecklist items={home.checklist} shell={shell} /> : null}
        <TodoCard todo={home.todo} base={base} />
        <SalesCard sales={home.sales} />
        <LatestOrders orders={home.recentOrders} base={base} />
      </div>
    </>
  )
}

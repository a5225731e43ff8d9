'use client'

import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { addressLines } from '@/lib/address'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { KeyValueList } from '@/ui/key-value-list'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import type { CustomerDetail } from '../customers-schema'
import { CustomerGroupsCard } from './customer-groups-card'
import { CustomerOrders } from './customer-orders'
import { EditCustomerDialog } from './edit-customer-dialog'
import { Spent } from './spent'

/** One customer, as staff see them. Needs AdminTrpcProvider and the messages `customers`. */
export function CustomerPage({ store, id }: { readonly store: string; readonly id: string }) {
  const t = useTranslations('customers')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const [isEditing, setEditing] = useState(false)
  const { data: customer, error } = useQuery(trpc.admin.customers.get.queryOptions({ id }))
  const breadcrumbs = [{ label: t('title'), href: `/admin/${store}/customers` }]
  if (error) return <Alert tone="danger">{errorMessage(error)}</Alert>
  if (!customer) return <Skeleton className="h-80" />
  const name = `${customer.firstName} ${customer.lastName}`.trim()
  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={name || customer.email}
        badges={
          <Badge tone={customer.hasAccount ? 'ok' : 'neutral'}>
            {t(customer.hasAccount ? 'hasAccount' : 'noAccount')}
          </Badge>
        }
        actions={
          <Button icon={<Pencil />} onClick={() => setEditing(true)}>
            {t('detail.edit')}
          </Button>
        }
      />
      {isEditing ? <EditCustomerDialog customer={customer} onClose={() => setEditing(false)} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <CustomerOrders store={store} orders={customer.orders} />
        <div className="grid gap-6">
          <ContactCard customer={customer} />
          <CustomerGroupsCard store={store} customer={customer} />
          <AddressesCard addresses={customer.addresses} />
        </div>
      </div>
    </>
  )
}

function ContactCard({ customer }: { customer: CustomerDetail }) {
  const t = useTranslations('customers')
  const format = useFormatter()
  const locale = useLocale()
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(customer.locale) ?? customer.locale
  const items = [
    {
      key: 'email',
      label: t('columns.email'),
      value: (
        <span className="grid justify-items-start gap-1">
          <a href={`mailto:${customer.email}`} className="underline underline-offset-[3px]">
            {customer.email}
          </a>
          <Badge tone={customer.isEmailVerified ? 'ok' : 'neutral'}>
            {t(customer.isEmailVerified ? 'verified' : 'unverified')}
          </Badge>
        </span>
      ),
    },
    { key: 'phone', label: t('detail.phone'), value: customer.phone ?? '–' },
    { key: 'language', label: t('detail.language'), value: language },
    { key: 'spent', label: t('detail.spent'), value: <Spent amounts={customer.spent} /> },
    { key: 'orders', label: t('columns.orders'), value: format.number(customer.orderCount) },
    { key: 'since', label: t('detail.since'), value: <DateTime at={customer.createdAt} shape="date" /> },
  ]
  return (
    <Card>
      <CardHeader
        title={t('detail.contact')}
        actions={customer.acceptsMarketing ? <Badge tone="info">{t('marketing')}</Badge> : null}
      />
      <CardSection>
        <KeyValueList items={items} layout="stacked" />
      </CardSection>
    </Card>
  )
}

function AddressesCard({ addresses }: { addresses: CustomerDetail['addresses'] }) {
  const t = useTranslations('customers.detail')
  const locale = useLocale()
  return (
    <Card>
      <CardHeader title={t('addresses')} />
      <CardSection>
        {addresses.length === 0 ? <p className="text-sm text-ink-muted">{t('noAddresses')}</p> : null}
        <ul className="grid gap-4">
          {addresses.map(({ id, address, isDefault }) => (
            <li key={id} className="grid justify-items-start gap-0.5 text-sm text-ink">
              {addressLines(address, locale).map((line, index) => (
                // Two lines of an address may read the same.
                <span key={`${index}-${line}`}>{line}</span>
              ))}
              {isDefault ? <Badge className="mt-1">{t('default')}</Badge> : null}
            </li>
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

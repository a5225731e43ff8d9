'use client'

import { Mail, Phone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Address, addressLines } from '@/lib/address'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { TextLink } from '@/ui/text-link'
import type { AdminOrder } from '../orders-schema'

/** Who bought, how to reach them, and where the goods go. */
export function OrderCustomerCard({ order, base }: { order: AdminOrder; base: string }) {
  const t = useTranslations('orders')
  const { customer, shippingAddress, billingAddress } = order
  const name = nameOf(shippingAddress ?? billingAddress)
  return (
    <div className="grid min-w-0 gap-4 xl:gap-5">
      {order.note ? (
        <Card>
          <CardHeader title={t('note.title')} />
          <CardSection className="text-sm wrap-anywhere whitespace-pre-line">{order.note}</CardSection>
        </Card>
      ) : null}
      <Card>
        <CardHeader title={t('customer.title')} />
        <CardSection className="grid gap-1 text-sm">
          {customer ? (
            <>
              <TextLink href={`${base.replace(/\/orders$/, '')}/customers/${customer.id}`}>
                {customer.name || customer.email}
              </TextLink>
              <span className="text-mini text-ink-muted">{t('customer.orders', { count: customer.orderCount })}</span>
            </>
          ) : (
            <>
              <span className="font-medium">{name ?? order.email}</span>
              <span className="text-mini text-ink-muted">{t('customer.guest')}</span>
            </>
          )}
        </CardSection>
        <CardSection className="grid gap-2 text-sm">
          <h3 className="text-mini font-medium text-ink-muted">{t('customer.contact')}</h3>
          <span className="flex items-center gap-2">
            <Mail aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <a href={`mailto:${order.email}`} className="min-w-0 break-all hover:underline">
              {order.email}
            </a>
            <CopyButton text={order.email} className="ml-auto shrink-0" />
          </span>
          {order.phone ? (
            <span className="flex items-center gap-2">
              <Phone aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <a href={`tel:${order.phone.replaceAll(' ', '')}`} className="hover:underline">
                {order.phone}
              </a>
            </span>
          ) : null}
        </CardSection>
        <AddressSection title={t('customer.shipping')} address={shippingAddress} otherwise={t('customer.none')} />
        <AddressSection
          title={t('customer.billing')}
          address={billingAddress}
          otherwise={shippingAddress ? t('customer.sameBilling') : t('customer.none')}
        />
      </Card>
    </div>
  )
}

function AddressSection(props: { title: string; address: Address | null; otherwise: ReactNode }) {
  const { title, address, otherwise } = props
  const locale = useLocale()
  const lines = address ? addressLines(address, locale) : []
  return (
    <CardSection className="grid gap-1.5 text-sm">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-mini font-medium text-ink-muted">{title}</h3>
        {address ? <CopyButton text={lines.join('\n')} /> : null}
      </div>
      {address ? (
        <address className="grid not-italic wrap-anywhere">
          {lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </address>
      ) : (
        <span className="text-ink-muted">{otherwise}</span>
      )}
    </CardSection>
  )
}

function nameOf(address: Address | null): string | null {
  return address ? `${address.firstName} ${address.lastName}` : null
}

import { useLocale, useTranslations } from 'next-intl'
import { addressLines } from '@/lib/address'
import { DateTime } from '@/ui/date-time'
import type { PackingSlip as Slip } from '../orders-schema'
import { PrintButton } from './print-button'

/** One sheet for the parcel: what is in it and where it goes. Black on white, also where the screen is dark. */
export function PackingSlip({ slip }: { slip: Slip }) {
  const t = useTranslations('orders.slip')
  return (
    <div data-theme="light" className="min-h-dvh bg-canvas text-ink print:min-h-0 print:bg-white print:text-black">
      <style>{'@page { margin: 14mm; }'}</style>
      <main className="mx-auto grid max-w-3xl gap-8 p-6 sm:p-10 print:max-w-none print:p-0">
        <header className="flex flex-wrap items-start justify-between gap-4 border-b pb-6">
          <div className="grid gap-1">
            <p className="font-display text-2xl">{slip.storeName}</p>
            <h1 className="text-sm text-ink-muted">{t('title')}</h1>
          </div>
          <PrintButton label={t('print')} />
        </header>
        <SlipFacts slip={slip} />
        {slip.isAllSent ? <p className="text-sm text-ink-muted">{t('nothing')}</p> : null}
        <SlipLines slip={slip} />
        {slip.note ? (
          <section className="grid gap-1 rounded-card border p-4">
            <h2 className="text-mini font-medium text-ink-muted">{t('note')}</h2>
            <p className="text-sm wrap-anywhere whitespace-pre-line">{slip.note}</p>
          </section>
        ) : null}
        <footer className="flex flex-wrap justify-between gap-4 border-t pt-6 text-sm text-ink-muted">
          <span>{t('thanks')}</span>
          {slip.contactEmail ? <span>{slip.contactEmail}</span> : null}
        </footer>
      </main>
    </div>
  )
}

function SlipFacts({ slip }: { slip: Slip }) {
  const t = useTranslations('orders.slip')
  const locale = useLocale()
  const address = slip.shippingAddress
  const country = address ? new Intl.DisplayNames([locale], { type: 'region' }).of(address.country) : null
  return (
    <section className="grid gap-6 sm:grid-cols-2 print:grid-cols-2">
      <div className="grid content-start gap-1">
        <h2 className="text-mini font-medium text-ink-muted">{t('deliverTo')}</h2>
        {address ? (
          <address className="grid text-base not-italic wrap-anywhere">
            {[...addressLines(address), country].map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        ) : (
          <span>{slip.email}</span>
        )}
        {(slip.phone ?? address?.phone) ? <span className="text-sm">{slip.phone ?? address?.phone}</span> : null}
      </div>
      <dl className="grid content-start gap-3 text-sm sm:justify-items-end sm:text-right print:justify-items-end print:text-right">
        <Fact label={t('order')}>
          <span className="numeric text-lg font-semibold">{slip.name}</span>
        </Fact>
        {slip.placedAt ? (
          <Fact label={t('date')}>
            <DateTime at={slip.placedAt} shape="date" />
          </Fact>
        ) : null}
        {slip.shippingMethodName ? <Fact label={t('delivery')}>{slip.shippingMethodName}</Fact> : null}
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-mini text-ink-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function SlipLines({ slip }: { slip: Slip }) {
  const t = useTranslations('orders.slip')
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b text-left text-mini text-ink-muted">
          <th scope="col" className="pb-2 pl-8 font-medium">
            {t('item')}
          </th>
          <th scope="col" className="hidden pb-2 font-medium sm:table-cell print:table-cell">
            {t('sku')}
          </th>
          <th scope="col" className="pb-2 text-right font-medium">
            {t('pieces')}
          </th>
        </tr>
      </thead>
      <tbody>
        {slip.lines.map((line) => (
          <tr key={line.id} className="break-inside-avoid border-b align-top">
            <td className="relative py-3 pr-4 pl-8">
              <span aria-hidden className="absolute top-3.5 left-0 size-4 rounded-sm border border-line-strong" />
              <span className="block font-medium wrap-anywhere">{line.title}</span>
              {line.variantTitle ? <span className="block text-ink-muted">{line.variantTitle}</span> : null}
              {line.sku ? (
                <span className="block font-mono text-xs text-ink-muted sm:hidden print:hidden">{line.sku}</span>
              ) : null}
            </td>
            <td className="hidden py-3 pr-4 font-mono text-xs sm:table-cell print:table-cell">{line.sku}</td>
            <td className="numeric py-3 text-right text-base font-semibold">{line.quantity}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

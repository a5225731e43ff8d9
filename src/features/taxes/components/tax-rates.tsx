'use client'

import { Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { PPM } from '@/lib/rate'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import type { SaveTaxRateInput, TaxRateRow } from '../taxes-schema'
import { TaxRateDialog } from './tax-rate-dialog'

interface TaxRatesProps {
  readonly rates: readonly TaxRateRow[]
  readonly country: string
  readonly countries: { value: string; label: string }[]
}

/** The store's tax table; a row opens for editing. */
export function TaxRates({ rates, country, countries }: TaxRatesProps) {
  const t = useTranslations('admin.settings.taxes')
  const [edited, setEdited] = useState<SaveTaxRateInput | null>(null)
  const add = (
    <Button icon={<Plus />} onClick={() => setEdited(newRate(country))}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <Card>
        <CardHeader title={t('rates')} description={t('ratesHint')} actions={rates.length > 0 ? add : null} />
        {rates.length === 0 ? (
          <EmptyState illustration="scroll" title={t('empty')} description={t('emptyText')} actions={add} />
        ) : (
          <ul className="mt-4 divide-y border-t">
            {rates.map((rate) => (
              <RateRow key={rate.id} rate={rate} countries={countries} onEdit={() => setEdited(rate)} />
            ))}
          </ul>
        )}
      </Card>
      {edited ? (
        <TaxRateDialog key={edited.id ?? 'new'} rate={edited} countries={countries} onClose={() => setEdited(null)} />
      ) : null}
    </>
  )
}

function RateRow(props: { rate: TaxRateRow; countries: { value: string; label: string }[]; onEdit: () => void }) {
  const { rate, countries, onEdit } = props
  const t = useTranslations('admin.settings.taxes')
  const format = useFormatter()
  const country = countries.find((each) => each.value === rate.country)?.label ?? rate.country
  const place = [country, rate.region, rate.postalPrefix && `${rate.postalPrefix}…`].filter(Boolean).join(' · ')
  return (
    <li>
      <button
        type="button"
        onClick={onEdit}
        className="flex min-h-14 w-full items-center gap-4 px-5 py-2.5 text-left text-sm hover:bg-hover/60"
      >
        <span className="min-w-0 flex-1">
          <span className="font-medium text-ink">{rate.name}</span>
          <span className="block truncate text-mini text-ink-muted">{place}</span>
        </span>
        <Badge tone={rate.taxClass === 'standard' ? 'neutral' : 'info'}>{t(`classes.${rate.taxClass}`)}</Badge>
        <span className="numeric w-16 text-right font-semibold">
          {format.number(rate.ratePpm / PPM, { style: 'percent', maximumFractionDigits: 4 })}
        </span>
      </button>
    </li>
  )
}

function newRate(country: string): SaveTaxRateInput {
  return {
    name: '',
    country,
    region: null,
    postalPrefix: null,
    taxClass: 'standard',
    ratePpm: 0,
    appliesToShipping: true,
  }
}

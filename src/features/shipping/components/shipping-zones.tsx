'use client'

import { useMutation } from '@tanstack/react-query'
import { Pencil, Plus } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { EditableZone, SaveShippingZoneInput } from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { toast } from '@/ui/toast'
import { ShippingZoneSheet } from './shipping-zone-sheet'

interface ShippingZonesProps {
  readonly zones: readonly EditableZone[]
  /** All that the store sells in, the default first. */
  readonly currencies: readonly CurrencyCode[]
  readonly countries: { value: string; label: string }[]
}

/** Where the store delivers, how, and what it costs. */
export function ShippingZones({ zones, currencies, countries }: ShippingZonesProps) {
  const [currency = 'EUR'] = currencies
  const t = useTranslations('admin.settings.shipping')
  const [edited, setEdited] = useState<EditableZone | 'new' | null>(null)
  const actions = useZoneActions(() => setEdited(null))
  const addZone = (
    <Button icon={<Plus />} onClick={() => setEdited('new')}>
      {t('addZone')}
    </Button>
  )
  return (
    <>
      <Card>
        <CardHeader title={t('zones')} description={t('zonesHint')} actions={zones.length > 0 ? addZone : null} />
        {zones.length === 0 ? (
          <EmptyState illustration="crate" title={t('empty')} description={t('emptyText')} actions={addZone} />
        ) : (
          <ul className="mt-4 divide-y border-t">
            {zones.map((zone) => (
              <ZoneRow
                key={zone.id}
                zone={zone}
                currency={currency}
                countries={countries}
                onEdit={() => setEdited(zone)}
              />
            ))}
          </ul>
        )}
      </Card>
      {edited === null ? null : (
        <ShippingZoneSheet
          key={edited === 'new' ? 'new' : edited.id}
          zone={edited === 'new' ? null : edited}
          position={edited === 'new' ? zones.length : edited.position}
          currencies={currencies}
          countries={countries}
          isSaving={actions.isSaving}
          onSave={actions.save}
          onRemove={actions.remove}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

function useZoneActions(onDone: () => void) {
  const t = useTranslations('admin.settings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const done = (text: string) => {
    toast.success(text)
    onDone()
    router.refresh()
  }
  const onError = (error: unknown) => {
    toast.error(message(error))
  }
  const save = useMutation(trpc.admin.shipping.save.mutationOptions({ onSuccess: () => done(t('saved')), onError }))
  const remove = useMutation(trpc.admin.shipping.remove.mutationOptions({ onError }))
  return {
    isSaving: save.isPending,
    save: (input: SaveShippingZoneInput) => save.mutate(input),
    remove: async (zone: EditableZone) => {
      await remove.mutateAsync({ id: zone.id })
      done(t('shipping.removed', { name: zone.name }))
    },
  }
}

interface ZoneRowProps extends Omit<ShippingZonesProps, 'zones' | 'currencies'> {
  readonly currency: CurrencyCode
  readonly zone: EditableZone
  readonly onEdit: () => void
}

function ZoneRow({ zone, currency, countries, onEdit }: ZoneRowProps) {
  const t = useTranslations('admin.settings.shipping')
  const place = usePlace(zone, countries)
  return (
    <li className="grid gap-3 px-5 py-4">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-sm font-semibold text-ink">{zone.name}</h3>
          <p className="text-mini text-ink-muted">{place}</p>
        </div>
        <Button size="sm" variant="ghost" icon={<Pencil />} onClick={onEdit}>
          {t('editZone')}
        </Button>
      </div>
      {zone.methods.length === 0 ? <p className="text-mini text-warn-ink">{t('noMethods')}</p> : null}
      <ul className="grid gap-1.5">
        {zone.methods.map((method) => (
          <li key={method.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 text-sm">
            <span className={method.active ? 'text-ink' : 'text-ink-faint line-through'}>
              {method.name}
              {method.minDays !== null && method.maxDays !== null ? (
                <span className="ml-2 text-mini text-ink-muted">
                  {t('days', { min: method.minDays, max: method.maxDays })}
                </span>
              ) : null}
            </span>
            <MethodPrice method={method} currency={currency} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function MethodPrice({ method, currency }: { method: EditableZone['methods'][number]; currency: CurrencyCode }) {
  const t = useTranslations('admin.settings.shipping')
  const locale = useLocale()
  const own = method.rates.filter((rate) => rate.currency === currency)
  const [rate] = own
  if (!rate) return <Badge tone="warn">–</Badge>
  if (own.length > 1) return <span className="text-mini text-ink-muted">{t('tiered', { count: own.length })}</span>
  const price = rate.amountMinor === 0 ? t('free') : formatMoney(rate.amountMinor, currency, locale)
  return (
    <span className="numeric">
      {price}
      {rate.freeAboveMinor !== null && rate.amountMinor > 0 ? (
        <span className="ml-2 text-mini text-ink-muted">
          {t('freeAbove', { amount: formatMoney(rate.freeAboveMinor, currency, locale) })}
        </span>
      ) : null}
    </span>
  )
}

/** The countries of a zone in words; only their number where they are many. */
function usePlace(zone: EditableZone, countries: readonly { value: string; label: string }[]): string {
  const t = useTranslations('admin.settings.shipping')
  const format = useFormatter()
  if (zone.countries.length === 0) return t('restOfWorld')
  if (zone.countries.length > 4) return t('countryCount', { count: zone.countries.length })
  const labelOf = new Map(countries.map((country) => [country.value, country.label]))
  return format.list(zone.countries.map((code) => labelOf.get(code) ?? code))
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { countryChoices, currencyChoices } from '@/lib/countries'
import { toCurrency } from '@/lib/currencies'
import { fromLocalDateTime, toLocalDateTime } from '@/lib/dates'
import { useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { Combobox } from '@/ui/combobox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { PreviewCart } from '../../promotion-preview-schema'
import { useBuilder } from './builder-context'
import type { PromotionDraft } from './promotion-draft'
import { ReferencePicker } from './reference-picker'
import type { Preview } from './use-preview'

interface PreviewSituationProps {
  readonly preview: Preview
  readonly trigger: PromotionDraft['trigger']
}

/** Who shops, from where, when, and how it is sent. */
export function PreviewSituation({ preview, trigger }: PreviewSituationProps) {
  const t = useTranslations('promotionsAdmin.preview')
  const format = useFormatter()
  const locale = useLocale()
  const { choices } = useBuilder()
  const { cart, setCart } = preview
  const set = (change: Partial<PreviewCart>) => setCart({ ...cart, ...change })
  const method = choices.shippingMethods.find(({ id }) => id === cart.shipping?.methodId)
  const summary = [
    t(`customers.${cart.customer.kind}`),
    method?.name ?? t('noShipping'),
    cart.at ? format.dateTime(new Date(cart.at), { dateStyle: 'medium', timeStyle: 'short' }) : t('now'),
  ].join(' · ')
  return (
    <details className="group rounded-card border">
      <summary className="flex cursor-pointer list-none items-center gap-2 px-3 py-2.5 text-mini [&::-webkit-details-marker]:hidden">
        <span className="grid min-w-0 flex-1">
          <span className="font-medium text-ink">{t('situation')}</span>
          <span className="truncate text-ink-muted">{summary}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 text-ink-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="grid gap-4 border-t p-3">
        {trigger === 'codes' ? (
          <Checkbox
            label={t('withCode')}
            checked={cart.withCode}
            onChange={(event) => set({ withCode: event.target.checked })}
          />
        ) : null}
        <CustomerFields cart={cart} onChange={set} />
        <Field label={t('when')} hint={t('whenHint')}>
          <Input
            type="datetime-local"
            value={cart.at === null ? '' : toLocalDateTime(new Date(cart.at), choices.timeZone)}
            onChange={(event) =>
              set({ at: fromLocalDateTime(event.target.value, choices.timeZone)?.toISOString() ?? null })
            }
          />
        </Field>
        <Field label={t('shipping')}>
          <Select
            value={cart.shipping?.methodId ?? ''}
            placeholder={t('noShipping')}
            options={choices.shippingMethods
              .filter(({ amounts }) => amounts[cart.currency] !== undefined)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => set({ shipping: shippingOf(event.target.value) })}
          />
        </Field>
        <Field label={t('country')}>
          <Combobox
            value={cart.country}
            placeholder={t('unknown')}
            options={countryChoices(locale)}
            onValueChange={(country) => set({ country })}
          />
        </Field>
        {choices.currencies.length > 1 ? (
          <Field label={t('currency')}>
            <Select
              value={cart.currency}
              options={currencyChoices(locale, choices.currencies)}
              onChange={(event) => set({ currency: toCurrency(event.target.value), shipping: null })}
            />
          </Field>
        ) : null}
      </div>
    </details>
  )

  function shippingOf(id: string): PreviewCart['shipping'] {
    const amountMinor = choices.shippingMethods.find((each) => each.id === id)?.amounts[cart.currency]
    return amountMinor === undefined ? null : { methodId: id, amountMinor }
  }
}

const KINDS = ['guest', 'made_up', 'known'] as const

function CustomerFields(props: { cart: PreviewCart; onChange: (change: Partial<PreviewCart>) => void }) {
  const t = useTranslations('promotionsAdmin.preview')
  const trpc = useTRPC()
  const { customer } = props.cart
  const groups = useQuery(trpc.admin.customers.groups.queryOptions({}, { enabled: customer.kind === 'made_up' }))
  const set = (next: PreviewCart['customer']) => props.onChange({ customer: next })
  function choose(kind: (typeof KINDS)[number]) {
    if (kind === 'guest') return set({ kind })
    if (kind === 'made_up') return set({ kind, groupIds: [], orderCount: 0 })
    // Until one is chosen there is nobody: the field below says so.
    set({ kind: 'known', customerId: customer.kind === 'known' ? customer.customerId : '' })
  }
  return (
    <>
      <Field label={t('customer')}>
        <Select
          value={customer.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`customers.${kind}`) }))}
          onChange={(event) => choose(event.target.value as (typeof KINDS)[number])}
        />
      </Field>
      {customer.kind === 'known' ? (
        <ReferencePicker
          single
          target="customer"
          label={t('customers.known')}
          ids={customer.customerId === '' ? [] : [customer.customerId]}
          onChange={([id]) => set({ kind: 'known', customerId: id ?? '' })}
        />
      ) : null}
      {customer.kind === 'made_up' ? (
        <>
          <Field label={t('orderCount')}>
            <NumberField
              min={0}
              value={customer.orderCount}
              onValueChange={(orderCount) => set({ ...customer, orderCount: orderCount ?? 0 })}
            />
          </Field>
          <fieldset className="grid gap-1">
            <legend className="mb-1 text-mini font-medium text-ink">{t('groups')}</legend>
            {groups.data?.length === 0 ? <p className="text-mini text-ink-muted">{t('noGroups')}</p> : null}
            {groups.data?.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={customer.groupIds.includes(id)}
                onChange={(event) =>
                  set({
                    ...customer,
                    groupIds: event.target.checked
                      ? [...customer.groupIds, id]
                      : customer.groupIds.filter((other) => other !== id),
                  })
                }
              />
            ))}
          </fieldset>
        </>
      ) : null}
    </>
  )
}

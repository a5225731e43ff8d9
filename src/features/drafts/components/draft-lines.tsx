'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { LineThumb } from '@/features/orders/components/line-thumb'
import { useTRPC } from '@/trpc/client'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Combobox } from '@/ui/combobox'
import { IconButton } from '@/ui/icon-button'
import { Money } from '@/ui/money'
import { MoneyInput } from '@/ui/money-input'
import { NumberField } from '@/ui/number-field'
import { pictureUrl } from '@/lib/picture-url'
import type { DraftForm } from './draft-form'
import type { DraftPart } from './draft-part'

type Line = DraftForm['lines'][number]

/** The goods: found by name or SKU, each with pieces and, where agreed on, a price of its own. */
export function DraftLines({ form, priced, onChange }: DraftPart) {
  const t = useTranslations('drafts.lines')
  const cart = priced?.checkout.cart
  const change = (variantId: string, part: Partial<Line>) =>
    onChange({ lines: form.lines.map((line) => (line.variantId === variantId ? { ...line, ...part } : line)) })
  const add = (variantId: string) => {
    const known = form.lines.find((line) => line.variantId === variantId)
    if (known) change(variantId, { quantity: known.quantity + 1 })
    else onChange({ lines: [...form.lines, { variantId, quantity: 1, unitPriceMinor: null }] })
  }
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardSection className="grid gap-4">
        <VariantPicker onPick={add} />
        {form.lines.length === 0 ? <p className="text-sm text-ink-muted">{t('empty')}</p> : null}
        <ul className="divide-y">
          {form.lines.map((line) => (
            <DraftLine
              key={line.variantId}
              line={line}
              shown={cart?.lines.find((one) => one.variantId === line.variantId)}
              currency={cart?.currency ?? 'EUR'}
              onChange={(part) => change(line.variantId, part)}
              onRemove={() => onChange({ lines: form.lines.filter((one) => one.variantId !== line.variantId) })}
            />
          ))}
          {cart?.gifts.map((gift) => (
            <li key={gift.id} className="py-3 text-sm text-ink-muted">
              {t('gift', { count: gift.quantity, title: gift.title })}
            </li>
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

interface DraftLineProps {
  readonly line: Line
  readonly shown: NonNullable<DraftPart['priced']>['checkout']['cart']['lines'][number] | undefined
  readonly currency: NonNullable<DraftPart['priced']>['checkout']['cart']['currency']
  readonly onChange: (part: Partial<Line>) => void
  readonly onRemove: () => void
}

function DraftLine({ line, shown, currency, onChange, onRemove }: DraftLineProps) {
  const t = useTranslations('drafts.lines')
  const title = shown?.title ?? '…'
  const image = shown?.image
  return (
    <li className="grid gap-3 py-4">
      <div className="flex items-start gap-3">
        <LineThumb line={{ imageUrl: image ? pictureUrl(image, 160) : null }} />
        <span className="grid min-w-0 flex-1">
          <span className="text-sm font-medium wrap-anywhere">{title}</span>
          <span className="text-mini text-ink-muted">
            {[shown?.variantTitle, shown?.sku].filter(Boolean).join(' · ')}
          </span>
          {shown?.problem ? (
            <span className="text-mini font-medium text-warn-ink">
              {t(`problem.${shown.problem}`, { count: shown.available ?? 0 })}
            </span>
          ) : null}
        </span>
        <span className="pt-0.5 text-sm font-medium">
          {shown ? <Money minor={shown.discountedSubtotalMinor} currency={currency} /> : null}
        </span>
        <IconButton size="sm" label={t('remove', { title })} icon={<Trash2 />} onClick={onRemove} />
      </div>
      <div className="flex flex-wrap items-center gap-3 sm:pl-14">
        <NumberField
          stepper
          value={line.quantity}
          min={1}
          max={999}
          onValueChange={(quantity) => onChange({ quantity: quantity ?? 1 })}
          aria-label={t('quantity', { title })}
        />
        <span aria-hidden className="text-ink-faint">
          ×
        </span>
        <MoneyInput
          className="w-36"
          value={line.unitPriceMinor ?? shown?.unitPriceMinor ?? null}
          onValueChange={(unitPriceMinor) => onChange({ unitPriceMinor })}
          currency={currency}
          aria-label={t('price', { title })}
        />
      </div>
    </li>
  )
}

function VariantPicker({ onPick }: { onPick: (variantId: string) => void }) {
  const t = useTranslations('drafts.lines')
  const trpc = useTRPC()
  const [search, setSearch] = useState('')
  const q = useDeferredValue(search)
  const found = useQuery(
    trpc.admin.promotions.references.queryOptions({ target: 'variant', q }, { placeholderData: keepPreviousData }),
  )
  const options = (found.data ?? []).map(({ id, label, detail }) => ({
    value: id,
    label,
    ...(detail ? { description: detail } : {}),
  }))
  return (
    <Combobox
      options={options}
      value={null}
      onValueChange={onPick}
      placeholder={t('add')}
      searchPlaceholder={t('search')}
      onSearchChange={setSearch}
      loading={found.isFetching}
      aria-label={t('add')}
    />
  )
}

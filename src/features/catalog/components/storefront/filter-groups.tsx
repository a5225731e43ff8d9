import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type CurrencyCode, currencySymbol } from '@/lib/currencies'
import { toMajorString } from '@/lib/money'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Facets } from '../../catalog-schema'
import { type ListingQuery, OPTION_PREFIX } from './listing-query'

export interface FilterGroupsProps {
  facets: Facets
  query: ListingQuery
  currency: CurrencyCode
  locale: string
}

/** Everything a listing can be narrowed by, as fields of a form. */
export function FilterGroups({ facets, query, currency, locale }: FilterGroupsProps) {
  const t = useTranslations('storefront.filters')
  const chosenIn = (name: string) => query.options.find((option) => option.name === name)?.values ?? []
  return (
    <>
      {facets.inStock > 0 && (facets.outOfStock > 0 || query.inStock) ? (
        <Group title={t('availability')}>
          <Check name="stock" value="1" label={t('inStock')} count={facets.inStock} checked={query.inStock} />
        </Group>
      ) : null}
      {facets.price && facets.price.maxMinor > facets.price.minMinor ? (
        <Group title={t('price')}>
          <PriceRange range={facets.price} query={query} currency={currency} locale={locale} />
        </Group>
      ) : null}
      {facets.options.map((option) => (
        <Group key={option.name} title={option.label}>
          {option.values.map((value) => (
            <Check
              key={value.value}
              name={OPTION_PREFIX + option.name}
              value={value.value}
              label={value.label}
              count={value.count}
              swatch={value.swatch}
              checked={chosenIn(option.name).includes(value.value)}
            />
          ))}
        </Group>
      ))}
      {facets.vendors.length > 1 || query.vendors.length > 0 ? (
        <Group title={t('vendor')}>
          {facets.vendors.map(({ value, count }) => (
            <Check
              key={value}
              name="vendor"
              value={value}
              label={value}
              count={count}
              checked={query.vendors.includes(value)}
            />
          ))}
        </Group>
      ) : null}
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-line py-5 first:border-t-0 lg:first:pt-0">
      <legend className="float-left mb-3 w-full text-sm font-semibold">{title}</legend>
      <div className="clear-both grid max-h-72 gap-0.5 overflow-y-auto scrollbar-quiet">{children}</div>
    </fieldset>
  )
}

interface CheckProps {
  name: string
  value: string
  label: string
  count: number
  checked: boolean
  swatch?: string | null
}

function Check({ name, value, label, count, checked, swatch }: CheckProps) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-3 text-[0.9375rem] hover:underline hover:underline-offset-4">
      <span className="relative grid size-5 shrink-0 place-items-center">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          className="peer size-5 appearance-none rounded-[min(var(--radius-field),0.375rem)] border border-line-strong bg-canvas checked:border-accent checked:bg-accent"
        />
        <ShopIcon
          name="check"
          className="pointer-events-none absolute size-4 text-on-accent opacity-0 peer-checked:opacity-100"
        />
      </span>
      {swatch ? (
        <span
          aria-hidden
          className="size-4 shrink-0 rounded-full border border-ink/25"
          style={{ backgroundColor: swatch }}
        />
      ) : null}
      <span className="min-w-0 grow">{label}</span>
      <span className="numeric text-sm text-ink-muted">{count}</span>
    </label>
  )
}

function PriceRange(props: {
  range: { minMinor: number; maxMinor: number }
  query: ListingQuery
  currency: CurrencyCode
  locale: string
}) {
  const { range, query, currency, locale } = props
  const t = useTranslations('storefront.filters')
  const symbol = currencySymbol(currency, locale, 'narrowSymbol')
  const whole = (minor: number) => toMajorString(minor, currency).replace(/\.0+$/, '')
  const field = (name: 'min' | 'max', label: string, value: number | null, hint: number) => (
    <label className="relative min-w-0 flex-1">
      <span className="sr-only">{label}</span>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-sm text-ink-muted"
      >
        {symbol}
      </span>
      <input
        type="text"
        inputMode="decimal"
        name={name}
        defaultValue={value === null ? '' : whole(value)}
        placeholder={whole(hint)}
        className="numeric h-11 w-full rounded-field border border-line-strong bg-canvas ps-9 pe-2 text-[0.9375rem]"
      />
    </label>
  )
  return (
    <div className="flex items-center gap-2 p-0.5">
      {field('min', t('priceFrom'), query.priceMinMinor, range.minMinor)}
      <span aria-hidden className="text-ink-muted">
        –
      </span>
      {field('max', t('priceTo'), query.priceMaxMinor, range.maxMinor)}
      <button
        type="submit"
        aria-label={t('applyPrice')}
        className="grid size-11 shrink-0 place-items-center rounded-field border border-line-strong hover:bg-hover"
      >
        <ShopIcon name="arrow" className="size-4.5 rtl:-scale-x-100" />
      </button>
    </div>
  )
}

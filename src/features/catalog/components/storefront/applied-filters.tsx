import { useLocale, useTranslations } from 'next-intl'
import type { CurrencyCode } from '@/lib/currencies'
import { formatMoney } from '@/lib/amount'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Facets } from '../../catalog-schema'
import { countFilters, listingHref, type ListingQuery, NO_FILTERS } from './listing-query'

interface AppliedFiltersProps {
  path: string
  query: ListingQuery
  facets: Facets | null
  currency: CurrencyCode
}

interface Chip {
  readonly label: string
  readonly without: Partial<ListingQuery>
}

/** What is chosen, each with the way back. */
export function AppliedFilters({ path, query, facets, currency }: AppliedFiltersProps) {
  const t = useTranslations('storefront.filters')
  const locale = useLocale()
  if (countFilters(query) === 0) return null
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const chips: Chip[] = [
    ...(query.inStock ? [{ label: t('inStock'), without: { inStock: false } }] : []),
    ...priceChips(query, money, t),
    ...optionChips(query, facets),
    ...query.vendors.map((vendor) => ({
      label: vendor,
      without: { vendors: query.vendors.filter((each) => each !== vendor) },
    })),
    ...query.tags.map((tag) => ({ label: tag, without: { tags: query.tags.filter((each) => each !== tag) } })),
  ]
  return (
    <ul aria-label={t('applied')} className="mb-6 flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.label}>
          <a
            href={listingHref(path, query, chip.without, currency)}
            rel="nofollow"
            aria-label={t('remove', { filter: chip.label })}
            className="inline-flex min-h-9 items-center gap-2 rounded-control bg-sunken ps-3.5 pe-2.5 text-sm hover:bg-hover"
          >
            {chip.label}
            <ShopIcon name="close" className="size-4" />
          </a>
        </li>
      ))}
      <li>
        <a
          href={listingHref(path, query, NO_FILTERS, currency)}
          rel="nofollow"
          className="inline-flex min-h-9 items-center px-2 text-sm font-semibold underline underline-offset-4"
        >
          {t('clear')}
        </a>
      </li>
    </ul>
  )
}

function priceChips(
  { priceMinMinor, priceMaxMinor }: ListingQuery,
  money: (minor: number) => string,
  t: ReturnType<typeof useTranslations<'storefront.filters'>>,
): Chip[] {
  const without = { priceMinMinor: null, priceMaxMinor: null }
  if (priceMinMinor !== null && priceMaxMinor !== null) {
    return [{ label: `${money(priceMinMinor)} – ${money(priceMaxMinor)}`, without }]
  }
  if (priceMinMinor !== null) return [{ label: t('above', { amount: money(priceMinMinor) }), without }]
  if (priceMaxMinor !== null) return [{ label: t('below', { amount: money(priceMaxMinor) }), without }]
  return []
}

function optionChips(query: ListingQuery, facets: Facets | null): Chip[] {
  return query.options.flatMap(({ name, values }) => {
    const facet = facets?.options.find((option) => option.name === name)
    return values.map((value) => {
      const label = facet?.values.find((each) => each.value === value)?.label ?? value
      const left = values.filter((each) => each !== value)
      const others = query.options.filter((option) => option.name !== name)
      return {
        label: `${facet?.label ?? name}: ${label}`,
        without: { options: left.length > 0 ? [...others, { name, values: left }] : others },
      }
    })
  })
}

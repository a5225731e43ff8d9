import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { ProductList, ProductSort } from '../../catalog-schema'
import { AppliedFilters } from './applied-filters'
import { FilterForm } from './filter-form'
import { FilterGroups } from './filter-groups'
import { countFilters, listingHref, type ListingQuery, NO_FILTERS } from './listing-query'
import { NumberedPages } from './numbered-pages'
import { ProductGrid } from './product-grid'

export interface ProductListingProps {
  list: ProductList
  query: ListingQuery
  /** The listing's own address, with the language. */
  path: string
  prefix: string
  currency: CurrencyCode
  sorts: readonly ProductSort[]
  /** Shown where nothing matches and no filter is to blame. */
  empty: ReactNode
}

const FORM = 'filters'

/** A list of products with its filters, sort and pages: every state of it is an address. */
export function ProductListing(props: ProductListingProps) {
  const { list, query, path, prefix, currency, sorts } = props
  const t = useTranslations('storefront.filters')
  const filtered = countFilters(query)
  if (list.total === 0 && filtered === 0) return props.empty
  return (
    <div className="grid gap-x-12 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <FilterForm id={FORM} action={path}>
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        <FilterPanel {...props} filtered={filtered} />
      </FilterForm>
      <div className="min-w-0">
        <div className="mb-6 flex min-h-11 items-center justify-between gap-4 max-lg:ps-32">
          <p className="numeric text-sm text-ink-muted max-sm:sr-only" role="status">
            {t('results', { count: list.total })}
          </p>
          <SortSelect sorts={sorts} sort={list.sort} />
        </div>
        <AppliedFilters path={path} query={query} facets={list.facets} currency={currency} />
        {list.total === 0 ? (
          <div className="rounded-panel bg-sunken px-6 py-16 text-center">
            <p className="heading text-2xl">{t('nothing')}</p>
            <a href={listingHref(path, query, NO_FILTERS, currency)} rel="nofollow" className={`${shopButton()} mt-6`}>
              {t('clear')}
            </a>
          </div>
        ) : (
          <ProductGrid products={list.products} prefix={prefix} currency={currency} narrow eager={4} />
        )}
        <NumberedPages
          page={list.page}
          pageCount={list.pageCount}
          hrefOf={(page) => listingHref(path, query, { page }, currency)}
        />
      </div>
    </div>
  )
}

/** Beside the list on wide screens; on phones a panel over it, opened by its summary: no script needed. */
function FilterPanel({ list, query, currency, filtered }: ProductListingProps & { filtered: number }) {
  const t = useTranslations('storefront.filters')
  const locale = useLocale()
  if (!list.facets) return <div />
  return (
    <details className="filter-panel group/filters max-lg:absolute max-lg:open:fixed max-lg:open:inset-0 max-lg:open:z-50 max-lg:open:flex max-lg:open:flex-col max-lg:open:bg-canvas">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line-strong px-4 text-[0.9375rem] font-semibold group-open/filters:m-4 group-open/filters:justify-between lg:hidden">
        <span className="flex items-center gap-2">
          <ShopIcon name="filter" />
          {t('title')}
          {filtered > 0 ? (
            <span className="numeric grid size-5 place-items-center rounded-full bg-accent text-xs text-on-accent">
              {filtered}
            </span>
          ) : null}
        </span>
        <ShopIcon name="close" className="hidden group-open/filters:block" />
      </summary>
      <div className="max-lg:flex max-lg:min-h-0 max-lg:grow max-lg:flex-col">
        <h2 className="sr-only">{t('title')}</h2>
        <div className="max-lg:min-h-0 max-lg:grow max-lg:overflow-y-auto max-lg:px-4">
          <FilterGroups facets={list.facets} query={query} currency={currency} locale={locale} />
        </div>
        <div className="max-lg:border-t max-lg:border-line max-lg:p-4">
          <noscript>
            <button type="submit" className={`${shopButton({ block: true })} max-lg:hidden`}>
              {t('apply')}
            </button>
          </noscript>
          <button type="submit" className={`${shopButton({ block: true })} lg:hidden`}>
            {t('apply')}
          </button>
        </div>
      </div>
    </details>
  )
}

function SortSelect({ sorts, sort }: { sorts: readonly ProductSort[]; sort: ProductSort }) {
  const t = useTranslations('storefront.sort')
  return (
    <div className="ms-auto flex items-center gap-2">
      <label htmlFor="sort" className="text-sm text-ink-muted max-sm:sr-only">
        {t('label')}
      </label>
      <span className="relative">
        <select
          id="sort"
          name="sort"
          form={FORM}
          defaultValue={sort}
          className="h-11 appearance-none rounded-field border border-line-strong bg-canvas ps-4 pe-10 text-[0.9375rem] font-semibold"
        >
          {sorts.map((each) => (
            <option key={each} value={each}>
              {t(each)}
            </option>
          ))}
        </select>
        <ShopIcon name="down" className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4" />
      </span>
      <noscript>
        <button type="submit" form={FORM} className={shopButton({ variant: 'outline', size: 'sm' })}>
          {t('apply')}
        </button>
      </noscript>
    </div>
  )
}

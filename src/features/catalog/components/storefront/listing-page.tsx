import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CurrencyCode } from '@/lib/currencies'
import { JsonLd } from '@/ui/shop/json-ld'
import { RichText } from '@/ui/shop/rich-text'
import { shopButton } from '@/ui/shop/shop-button'
import type { ProductList, ProductSort } from '../../catalog-schema'
import { Breadcrumb } from './breadcrumb'
import { breadcrumbData } from './catalog-structured-data'
import type { ListingQuery } from './listing-query'
import { ProductListing } from './product-listing'

interface Way {
  readonly name: string
  readonly href: string
}

export interface ListingPageProps {
  page: { readonly prefix: string; readonly currency: CurrencyCode; readonly origin: string }
  /** Without the language. */
  path: string
  query: ListingQuery
  list: ProductList
  title: string
  descriptionHtml?: string
  /** From the front page, without the two ends. */
  trail: readonly Way[]
  /** Narrower lists: subcategories. */
  ways: readonly Way[]
  sorts: readonly ProductSort[]
  /** Below the title: what was searched for. */
  notice?: ReactNode
}

/** A list of products as a page: where one is, what it is about, and the list. */
export function ListingPage(props: ListingPageProps) {
  const { page, path, title, descriptionHtml, ways } = props
  const t = useTranslations('storefront')
  const trail = [{ name: t('home'), href: page.prefix || '/' }, ...props.trail]
  const address = `${page.prefix}${path}`
  return (
    <div className="page-width pt-6 pb-24">
      <Breadcrumb trail={trail} current={title} />
      <div className="mt-4 mb-8 max-w-3xl editorial:mt-10 editorial:mb-12">
        <h1 className="heading text-[clamp(2rem,1.4rem+2.4vw,3.25rem)]">{title}</h1>
        {descriptionHtml ? <RichText html={descriptionHtml} className="mt-4 text-ink-muted" /> : null}
        {props.notice}
      </div>
      {ways.length > 0 ? (
        <ul className="mb-10 flex flex-wrap gap-2">
          {ways.map((way) => (
            <li key={way.href}>
              <a href={way.href} className={shopButton({ variant: 'outline', size: 'sm' })}>
                {way.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <ProductListing
        list={props.list}
        query={props.query}
        path={address}
        prefix={page.prefix}
        currency={page.currency}
        sorts={props.sorts}
        empty={<EmptyListing prefix={page.prefix} />}
      />
      <JsonLd data={breadcrumbData(page.origin, [...trail, { name: title, href: address }])} />
    </div>
  )
}

function EmptyListing({ prefix }: { prefix: string }) {
  const t = useTranslations('storefront.listing')
  return (
    <div className="rounded-panel bg-sunken px-6 py-20 text-center">
      <p className="heading text-2xl">{t('empty')}</p>
      <p className="mt-3 text-ink-muted">{t('emptyHint')}</p>
      <a href={`${prefix}/products`} className={`${shopButton()} mt-7`}>
        {t('all')}
      </a>
    </div>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListingPage } from '@/features/catalog/components/storefront/listing-page'
import {
  isHiddenListing,
  listingInput,
  listingPath,
  readListingQuery,
  type SearchParams,
} from '@/features/catalog/components/storefront/listing-query'
import { openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface ProductsPageProps {
  params: StoreParams
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params, searchParams }: ProductsPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const query = readListingQuery(await searchParams, page.currency)
  const t = await getTranslations('storefront.listing')
  return pageMetadata(page, {
    path: listingPath('/products', query),
    title: t('all'),
    hidden: isHiddenListing(query),
  })
}

/** Everything the store sells. */
export default async function ProductsPage({ params, searchParams }: ProductsPageProps) {
  const page = await openStorefront(params)
  const query = readListingQuery(await searchParams, page.currency)
  const [list, tree, t] = await Promise.all([
    page.storefront.catalog.products({ ...listingInput(query, {}), pageSize: 24, facets: true }),
    page.storefront.catalog.categoryTree(),
    getTranslations('storefront'),
  ])
  return (
    <ListingPage
      page={page}
      path="/products"
      query={query}
      list={list}
      title={t('listing.all')}
      trail={[]}
      ways={tree.map(({ handle, name }) => ({ name, href: `${page.prefix}/categories/${handle}` }))}
      sorts={['newest', 'price_asc', 'price_desc', 'title']}
    />
  )
}

import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { textOf } from '@/features/catalog/components/storefront/catalog-structured-data'
import { ListingPage } from '@/features/catalog/components/storefront/listing-page'
import {
  isHiddenListing,
  listingInput,
  listingPath,
  readHandle,
  readListingQuery,
  type SearchParams,
} from '@/features/catalog/components/storefront/listing-query'
import { pictureJpegUrl } from '@/lib/picture-url'
import { found, openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface CategoryPageProps {
  params: Promise<Awaited<StoreParams> & { handle: string }>
  searchParams: Promise<SearchParams>
}

const openCategory = cache(async (params: CategoryPageProps['params']) => {
  const page = await openStorefront(params)
  const handle = readHandle((await params).handle) ?? notFound()
  const answer = await found(page.storefront.catalog.categoryByHandle({ handle }))
  if (answer.status === 'moved') permanentRedirect(`${page.prefix}/categories/${answer.handle}`)
  return { page, category: answer.category }
})

export async function generateMetadata({ params, searchParams }: CategoryPageProps): Promise<Metadata> {
  const { page, category } = await openCategory(params)
  const query = readListingQuery(await searchParams, page.currency)
  return pageMetadata(page, {
    path: listingPath(`/categories/${category.handle}`, query),
    title: category.seo.title || category.name,
    description: category.seo.description || textOf(category.descriptionHtml),
    image: category.image ? pictureJpegUrl(category.image) : null,
    hidden: isHiddenListing(query),
  })
}

export default async function CategoryPage({ params, searchParams }: CategoryPageProps) {
  const { page, category } = await openCategory(params)
  const query = readListingQuery(await searchParams, page.currency)
  const input = { ...listingInput(query, { category: category.handle }), pageSize: 24, facets: true }
  const list = await page.storefront.catalog.products(input)
  const way = ({ handle, name }: { handle: string; name: string }) => ({
    name,
    href: `${page.prefix}/categories/${handle}`,
  })
  return (
    <ListingPage
      page={page}
      path={`/categories/${category.handle}`}
      query={query}
      list={list}
      title={category.name}
      descriptionHtml={category.descriptionHtml}
      trail={category.breadcrumb.map(way)}
      ways={category.children.map(way)}
      sorts={['newest', 'price_asc', 'price_desc', 'title']}
    />
  )
}

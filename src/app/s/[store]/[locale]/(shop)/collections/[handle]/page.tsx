import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
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

interface CollectionPageProps {
  params: Promise<Awaited<StoreParams> & { handle: string }>
  searchParams: Promise<SearchParams>
}

const openCollection = cache(async (params: CollectionPageProps['params']) => {
  const page = await openStorefront(params)
  const handle = readHandle((await params).handle) ?? notFound()
  const answer = await found(page.storefront.catalog.collectionByHandle({ handle }))
  if (answer.status === 'moved') permanentRedirect(`${page.prefix}/collections/${answer.handle}`)
  return { page, collection: answer.collection }
})

export async function generateMetadata({ params, searchParams }: CollectionPageProps): Promise<Metadata> {
  const { page, collection } = await openCollection(params)
  const query = readListingQuery(await searchParams, page.currency)
  return pageMetadata(page, {
    path: listingPath(`/collections/${collection.handle}`, query),
    title: collection.seo.title || collection.title,
    description: collection.seo.description || textOf(collection.descriptionHtml),
    image: collection.image ? pictureJpegUrl(collection.image) : null,
    hidden: isHiddenListing(query),
  })
}

export default async function CollectionPage({ params, searchParams }: CollectionPageProps) {
  const { page, collection } = await openCollection(params)
  const query = readListingQuery(await searchParams, page.currency)
  const input = { ...listingInput(query, { collection: collection.handle }), pageSize: 24, facets: true }
  const [list, t] = await Promise.all([page.storefront.catalog.products(input), getTranslations('storefront.listing')])
  return (
    <ListingPage
      page={page}
      path={`/collections/${collection.handle}`}
      query={query}
      list={list}
      title={collection.title}
      descriptionHtml={collection.descriptionHtml}
      trail={[{ name: t('collections'), href: `${page.prefix}/collections` }]}
      ways={[]}
      sorts={['featured', 'newest', 'price_asc', 'price_desc', 'title']}
    />
  )
}

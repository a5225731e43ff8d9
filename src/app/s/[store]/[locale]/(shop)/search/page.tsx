import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListingPage } from '@/features/catalog/components/storefront/listing-page'
import {
  listingInput,
  readListingQuery,
  type SearchParams,
} from '@/features/catalog/components/storefront/listing-query'
import { NothingFound } from '@/features/catalog/components/storefront/nothing-found'
import { openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface SearchPageProps {
  params: StoreParams
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params, searchParams }: SearchPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const { q } = readListingQuery(await searchParams, page.currency)
  const t = await getTranslations('storefront.search')
  return pageMetadata(page, { path: '/search', title: q ? t('resultsFor', { words: q }) : t('title'), hidden: true })
}

/** What the words lead to; misspelt ones are forgiven, and said so. */
export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const page = await openStorefront(params)
  const query = readListingQuery(await searchParams, page.currency)
  const [t, tree] = await Promise.all([getTranslations('storefront.search'), page.storefront.catalog.categoryTree()])
  if (query.q === '') return <NothingFound title={t('prompt')} tree={tree} prefix={page.prefix} />
  const list = await page.storefront.catalog.products({ ...listingInput(query, {}), pageSize: 24, facets: true })
  const isNarrowed = list.facets !== null && Object.keys(listingInput(query, {})).length > 2
  if (list.total === 0 && !isNarrowed) {
    const title = t('nothing', { words: query.q })
    return <NothingFound title={title} hint={t('nothingHint')} tree={tree} prefix={page.prefix} />
  }
  return (
    <ListingPage
      page={page}
      path="/search"
      query={query}
      list={list}
      title={t('resultsFor', { words: list.correctedTo ?? query.q })}
      trail={[]}
      ways={[]}
      sorts={['relevance', 'newest', 'price_asc', 'price_desc']}
      notice={
        list.correctedTo ? (
          <p role="status" className="mt-4 text-ink-muted">
            {t('corrected', { words: query.q, corrected: list.correctedTo })}
          </p>
        ) : null
      }
    />
  )
}

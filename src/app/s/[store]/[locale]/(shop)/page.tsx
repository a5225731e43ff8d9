import type { Metadata } from 'next'
import { FeaturedProducts } from '@/features/catalog/components/storefront/featured-products'
import { contentHref } from '@/features/content/components/content-href'
import { type FeaturedCollection, HomeSections } from '@/features/content/components/sections/home-sections'
import { openStorefront, pageMetadata, type Storefront, type StoreParams } from '@/trpc/server-storefront'
import { pictureJpegUrl } from '@/lib/picture-url'
import { JsonLd } from '@/ui/shop/json-ld'

interface HomePageProps {
  params: StoreParams
}

export async function generateMetadata({ params }: HomePageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const { seo, sections } = await page.storefront.content.home()
  const hero = sections.find((section) => section.type === 'hero')
  const image = hero?.image ? pictureJpegUrl(hero.image) : null
  const metadata = pageMetadata(page, { path: '', title: seo.title, description: seo.description, image })
  return { ...metadata, title: { absolute: seo.title || page.layout.store.name } }
}

export default async function HomePage({ params }: HomePageProps) {
  const page = await openStorefront(params)
  const { sections } = await page.storefront.content.home()
  const featured = await featuredProducts(
    page,
    sections.filter((section) => section.type === 'featured-collection'),
  )
  const { prefix, currency } = page
  return (
    <>
      <HomeSections
        sections={sections}
        prefix={prefix}
        renderFeatured={(section) => (
          <FeaturedProducts
            title={section.title}
            text={section.text}
            layout={section.layout}
            products={featured.get(section.id) ?? []}
            action={
              section.action ? { label: section.action.label, href: contentHref(section.action.link, prefix) } : null
            }
            prefix={prefix}
            currency={currency}
          />
        )}
      />
      <JsonLd data={aboutStore(page)} />
    </>
  )
}

/** The products of each section; a collection that is gone has none. */
async function featuredProducts({ storefront }: Storefront, sections: readonly FeaturedCollection[]) {
  const lists = sections.map(async ({ id, collection, limit }) => {
    const { products } = await storefront.catalog.products({ collection, pageSize: limit })
    return [id, products] as const
  })
  return new Map(await Promise.all(lists))
}

function aboutStore({ layout, origin, prefix, locale }: Storefront) {
  const url = `${origin}${prefix || '/'}`
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': `${origin}/#organization`,
        name: layout.store.name,
        url: origin,
        ...(layout.store.contactEmail ? { email: layout.store.contactEmail } : {}),
      },
      {
        '@type': 'WebSite',
        '@id': `${origin}/#website`,
        name: layout.store.name,
        url,
        inLanguage: locale,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${origin}${prefix}/search?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
  }
}

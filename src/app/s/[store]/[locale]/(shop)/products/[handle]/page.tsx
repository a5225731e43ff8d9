import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Breadcrumb } from '@/features/catalog/components/storefront/breadcrumb'
import { breadcrumbData, productData, textOf } from '@/features/catalog/components/storefront/catalog-structured-data'
import { FeaturedProducts } from '@/features/catalog/components/storefront/featured-products'
import { readHandle, type SearchParams } from '@/features/catalog/components/storefront/listing-query'
import { PriceTags } from '@/features/catalog/components/storefront/price-tags'
import { ProductDetails } from '@/features/catalog/components/storefront/product-details'
import { ProductView } from '@/features/catalog/components/storefront/product-view'
import { pictureJpegUrl } from '@/lib/picture-url'
import { found, openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'
import { JsonLd } from '@/ui/shop/json-ld'

interface ProductPageProps {
  params: Promise<Awaited<StoreParams> & { handle: string }>
  searchParams: Promise<SearchParams>
}

const openProduct = cache(async (params: ProductPageProps['params']) => {
  const page = await openStorefront(params)
  const handle = readHandle((await params).handle) ?? notFound()
  const answer = await found(page.storefront.catalog.productByHandle({ handle }))
  if (answer.status === 'moved') permanentRedirect(`${page.prefix}/products/${answer.handle}`)
  return { page, product: answer.product }
})

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const { page, product } = await openProduct(params)
  const image = product.images[0]
  return pageMetadata(page, {
    path: `/products/${product.handle}`,
    title: product.seo.title || product.title,
    description: product.seo.description || textOf(product.descriptionHtml),
    image: image ? pictureJpegUrl(image.picture) : null,
  })
}

export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const { page, product } = await openProduct(params)
  const { prefix, currency, origin, layout } = page
  const [{ variant }, related, t] = await Promise.all([
    searchParams,
    page.storefront.catalog.relatedProducts({ handle: product.handle, limit: 8 }),
    getTranslations('storefront'),
  ])
  const path = `${prefix}/products/${product.handle}`
  const { title, vendor, images, options, variants, priceChangesAt } = product
  const trail = [
    { name: t('home'), href: prefix || '/' },
    ...product.breadcrumb.map((crumb) => ({ name: crumb.name, href: `${prefix}/categories/${crumb.handle}` })),
  ]
  return (
    <>
      <div className="page-width pt-6 pb-20">
        <div className="mb-6">
          <Breadcrumb trail={trail} current={title} />
        </div>
        <ProductView
          product={{ title, vendor, images, options, variants, priceChangesAt }}
          variantId={typeof variant === 'string' ? variant : undefined}
          path={path}
          prefix={prefix}
          currency={currency}
          unavailable={<p className="rounded-card bg-sunken p-5">{t('product.notSold', { currency })}</p>}
        >
          <ProductDetails product={product} pricesIncludeTax={layout.store.pricesIncludeTax} />
        </ProductView>
      </div>
      <div className="pb-24">
        <FeaturedProducts
          title={t('product.related')}
          layout="scroller"
          products={related}
          action={null}
          prefix={prefix}
          currency={currency}
        />
      </div>
      <PriceTags product={product} currency={currency} />
      <JsonLd data={productData(product, { url: `${origin}${path}`, origin, currency })} />
      <JsonLd data={breadcrumbData(origin, [...trail, { name: title, href: path }])} />
    </>
  )
}

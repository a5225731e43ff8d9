import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/features/catalog/components/storefront/breadcrumb'
import { CollectionTiles } from '@/features/catalog/components/storefront/collection-tiles'
import { openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface CollectionsPageProps {
  params: StoreParams
}

export async function generateMetadata({ params }: CollectionsPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('storefront.listing')
  return pageMetadata(page, { path: '/collections', title: t('collections') })
}

export default async function CollectionsPage({ params }: CollectionsPageProps) {
  const { storefront, prefix } = await openStorefront(params)
  const [collections, t] = await Promise.all([storefront.catalog.collections(), getTranslations('storefront')])
  return (
    <div className="page-width pt-6 pb-24">
      <Breadcrumb trail={[{ name: t('home'), href: prefix || '/' }]} current={t('listing.collections')} />
      <h1 className="heading mt-4 mb-8 text-[clamp(2rem,1.4rem+2.4vw,3.25rem)] editorial:mt-10 editorial:mb-12">
        {t('listing.collections')}
      </h1>
      {collections.length > 0 ? (
        <CollectionTiles collections={collections} prefix={prefix} />
      ) : (
        <p className="text-ink-muted">{t('listing.empty')}</p>
      )}
    </div>
  )
}

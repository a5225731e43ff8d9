import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Breadcrumb } from '@/features/catalog/components/storefront/breadcrumb'
import { textOf } from '@/features/catalog/components/storefront/catalog-structured-data'
import { readHandle } from '@/features/catalog/components/storefront/listing-query'
import { found, openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'
import { RichText } from '@/ui/shop/rich-text'

interface TextPageProps {
  params: Promise<Awaited<StoreParams> & { handle: string }>
}

const openTextPage = cache(async (params: TextPageProps['params']) => {
  const page = await openStorefront(params)
  const handle = readHandle((await params).handle) ?? notFound()
  const answer = await found(page.storefront.content.pageByHandle({ handle }))
  if (answer.status === 'moved') permanentRedirect(`${page.prefix}/pages/${answer.handle}`)
  return { page, text: answer.page }
})

export async function generateMetadata({ params }: TextPageProps): Promise<Metadata> {
  const { page, text } = await openTextPage(params)
  return pageMetadata(page, {
    path: `/pages/${text.handle}`,
    title: text.seo.title || text.title,
    description: text.seo.description || textOf(text.bodyHtml),
  })
}

/** Policies, about us. */
export default async function TextPage({ params }: TextPageProps) {
  const { page, text } = await openTextPage(params)
  const t = await getTranslations('storefront')
  return (
    <div className="page-width pt-6 pb-24">
      <Breadcrumb trail={[{ name: t('home'), href: page.prefix || '/' }]} current={text.title} />
      <article className="mx-auto mt-10 max-w-2xl">
        <h1 className="heading mb-8 text-[clamp(2rem,1.4rem+2.4vw,3.25rem)]">{text.title}</h1>
        <RichText html={text.bodyHtml} className="text-[1.0625rem]/relaxed" />
      </article>
    </div>
  )
}

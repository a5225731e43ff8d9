import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CartPageView } from '@/features/cart/components/cart-page-view'
import { formAnswer } from '@/trpc/server-form-answer'
import { openStorefront, pageMetadata, type StoreParams } from '@/trpc/server-storefront'

interface CartPageProps {
  params: StoreParams
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: CartPageProps): Promise<Metadata> {
  const page = await openStorefront(params)
  const t = await getTranslations('cart')
  return pageMetadata(page, { path: '/cart', title: t('title'), hidden: true })
}

/** The cart as a page of its own: all of the drawer, without script. */
export default async function CartPage({ params, searchParams }: CartPageProps) {
  const { storefront, prefix } = await openStorefront(params)
  const [cart, answer] = await Promise.all([storefront.cart.get(), formAnswer(searchParams)])
  return <CartPageView cart={cart} answer={answer} prefix={prefix} />
}

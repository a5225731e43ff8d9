import 'server-only'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type CheckoutStep, checkoutStepPath, stepOfMissing } from '@/features/checkout/checkout-steps'
import { formAnswer } from './server-form-answer'
import { openStorefront, pageMetadata, type StoreParams } from './server-storefront'

export interface CheckoutPageProps {
  params: StoreParams
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** A step of the checkout as it stands now; leads to the cart or to an earlier step where something is missing there. */
export async function openCheckout({ params, searchParams }: CheckoutPageProps, step: CheckoutStep) {
  const page = await openStorefront(params)
  const [result, answer] = await Promise.all([page.storefront.checkout.summary(), formAnswer(searchParams)])
  if (result.status === 'empty_cart' || !result.checkout.cart.canCheckOut) redirect(`${page.prefix}/cart`)
  const { checkout } = result
  const reached = stepOfMissing(checkout.missing)
  const order: readonly CheckoutStep[] = ['address', 'delivery', 'payment']
  if (order.indexOf(reached) < order.indexOf(step)) redirect(page.prefix + checkoutStepPath(reached))
  if (step === 'delivery' && !checkout.cart.requiresShipping) redirect(page.prefix + checkoutStepPath('payment'))
  return { page, checkout, answer }
}

export async function checkoutMetadata({ params }: CheckoutPageProps) {
  const page = await openStorefront(params)
  const t = await getTranslations('checkout')
  return pageMetadata(page, { path: '/checkout', title: t('title'), hidden: true })
}

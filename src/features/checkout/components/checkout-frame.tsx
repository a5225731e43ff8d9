import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CartTotals } from '@/features/cart/components/cart-totals'
import { useDiscountAnswer } from '@/features/cart/components/use-discount-answer'
import type { Cart } from '@/features/cart/cart-schema'
import { Picture } from '@/features/media/components/picture'
import { formatMoney } from '@/lib/amount'
import { discountName } from '@/lib/discount-name'
import type { FormAnswer } from '@/server/http/page-form'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import { CheckoutCodes } from './checkout-codes'
import { CHECKOUT_STEPS, type CheckoutStep, checkoutStepPath } from '../checkout-steps'

interface CheckoutFrameProps {
  step: CheckoutStep
  cart: Cart
  answer: FormAnswer | null
  prefix: string
  children: ReactNode
}

/** One step of the checkout: where one is, the step's form, and the order beside it. */
export function CheckoutFrame(props: CheckoutFrameProps) {
  const { step, cart, prefix, children } = props
  const t = useTranslations('checkout')
  const locale = useLocale()
  return (
    <div className="page-width grid gap-x-16 pt-8 pb-24 lg:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="max-w-2xl min-w-0">
        <h1 className="heading mb-5 text-[clamp(1.8rem,1.3rem+2vw,2.6rem)]">{t('title')}</h1>
        <Progress step={step} prefix={prefix} requiresShipping={cart.requiresShipping} />
        <details className="group/summary my-6 rounded-card bg-sunken lg:hidden">
          <summary className="flex min-h-14 items-center justify-between gap-3 px-4 font-semibold">
            <span className="flex items-center gap-2">
              <ShopIcon name="bag" />
              {t('showSummary')}
              <ShopIcon name="down" className="size-4 transition-transform group-open/summary:rotate-180" />
            </span>
            <span className="numeric">{formatMoney(cart.totals.totalMinor, cart.currency, locale)}</span>
          </summary>
          <div className="px-4 pb-5">
            <OrderSummary {...props} />
          </div>
        </details>
        <div className="lg:mt-9">{children}</div>
      </div>
      <aside
        aria-label={t('summary')}
        className="self-start rounded-panel bg-sunken p-6 max-lg:hidden lg:sticky lg:top-8"
      >
        <h2 className="heading mb-5 text-xl">{t('summary')}</h2>
        <OrderSummary {...props} />
      </aside>
    </div>
  )
}

function Progress({
  step,
  prefix,
  requiresShipping,
}: {
  step: CheckoutStep
  prefix: string
  requiresShipping: boolean
}) {
  const t = useTranslations('checkout.steps')
  const steps = CHECKOUT_STEPS.filter((each) => requiresShipping || each !== 'delivery')
  const current = steps.indexOf(step)
  return (
    <nav aria-label={t('label')}>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {steps.map((each, index) => (
          <li key={each} className="flex items-center gap-2">
            {index > 0 ? <ShopIcon name="next" className="size-3.5 text-ink-muted rtl:-scale-x-100" /> : null}
            {index < current ? (
              <a
                href={prefix + checkoutStepPath(each)}
                className="inline-flex min-h-8 items-center gap-1.5 underline underline-offset-4"
              >
                <ShopIcon name="check" className="size-4" />
                {t(each)}
              </a>
            ) : (
              <span
                aria-current={index === current ? 'step' : undefined}
                className={cn('inline-flex min-h-8 items-center', index === current ? 'font-bold' : 'text-ink-muted')}
              >
                {index + 1}. {t(each)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function OrderSummary({ step, cart, answer, prefix }: CheckoutFrameProps) {
  const t = useTranslations('checkout')
  const locale = useLocale()
  const discount = useDiscountAnswer(answer)
  const money = (minor: number) => formatMoney(minor, cart.currency, locale)
  return (
    <>
      <ul className="mb-5 grid gap-4 border-b border-line pb-5">
        {[...cart.lines, ...cart.gifts].map((line) => (
          <li key={line.id} className="flex items-center gap-4">
            <span className="relative shrink-0">
              <span className="block aspect-(--card-ratio) w-16 overflow-hidden rounded-[min(var(--radius-card),0.75rem)] bg-canvas">
                {line.image ? (
                  <Picture picture={line.image} sizes="4rem" alt="" className="size-full object-cover" />
                ) : null}
              </span>
              <span
                aria-hidden
                className="numeric absolute -end-2 -top-2 grid h-5.5 min-w-5.5 place-items-center rounded-full bg-ink px-1 text-xs font-bold text-canvas"
              >
                {line.quantity}
              </span>
            </span>
            <span className="min-w-0 grow text-[0.9375rem]/snug">
              <span className="font-semibold">{line.title}</span>
              <span className="sr-only">, {t('quantity', { quantity: line.quantity })}</span>
              {line.variantTitle ? <span className="block text-sm text-ink-muted">{line.variantTitle}</span> : null}
              {line.adjustments.map((adjustment) => (
                <span key={adjustment.sourceId} className="numeric block text-sm text-sale">
                  {discountName(adjustment)} −{money(adjustment.amountMinor)}
                </span>
              ))}
            </span>
            <span className="numeric text-end text-[0.9375rem]">
              {money(line.discountedSubtotalMinor)}
              {line.discountMinor > 0 ? (
                <s className="block text-sm text-ink-muted">{money(line.subtotalMinor)}</s>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <div className="mb-4 border-b border-line pb-3">
        <CheckoutCodes cart={cart} prefix={prefix} page={step} problem={discount?.isRefused ? discount.text : null} />
      </div>
      <CartTotals cart={cart} />
    </>
  )
}

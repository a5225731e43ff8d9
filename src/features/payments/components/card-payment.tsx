'use client'

import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import { loadStripe, type Appearance, type Stripe } from '@stripe/stripe-js'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { shopButton } from '@/ui/shop/shop-button'
import type { CardPage } from '../payments-schema'

interface CardPaymentProps {
  readonly card: Extract<CardPage, { status: 'open' }>
  readonly amount: string
}

/** Stripe's fields, in a frame of theirs; `undefined` while they load, null where they do not come. */
export function CardPayment({ card, amount }: CardPaymentProps) {
  const t = useTranslations('payments.card')
  const locale = useLocale()
  const [stripe, setStripe] = useState<Stripe | null>()
  const [appearance, setAppearance] = useState<Appearance>()
  const { publishableKey, accountId, clientSecret } = card
  useEffect(() => {
    setAppearance(appearanceOf(document.documentElement))
    loadStripe(publishableKey, { stripeAccount: accountId }).then(setStripe, () => setStripe(null))
  }, [publishableKey, accountId])
  if (stripe === null) {
    return (
      <p role="alert" className="rounded-card bg-danger-soft px-5 py-4 font-medium text-danger-ink">
        {t('notLoaded')}
      </p>
    )
  }
  if (!stripe || !appearance) return <div aria-busy className="h-64 animate-pulse rounded-panel bg-sunken" />
  return (
    <Elements stripe={stripe} options={{ clientSecret, locale, appearance }}>
      <CardForm returnUrl={card.returnUrl} amount={amount} />
    </Elements>
  )
}

function CardForm({ returnUrl, amount }: { readonly returnUrl: string; readonly amount: string }) {
  const t = useTranslations('payments.card')
  const stripe = useStripe()
  const elements = useElements()
  const [problem, setProblem] = useState<string | null>(null)
  const [isPaying, setIsPaying] = useState(false)
  const pay = async (event: FormEvent) => {
    event.preventDefault()
    if (!stripe || !elements || isPaying) return
    setIsPaying(true)
    setProblem(null)
    // Where all goes well the browser leaves for `returnUrl`, by way of the bank where it asks.
    const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: returnUrl } })
    setProblem(error.message ?? t('failed'))
    setIsPaying(false)
  }
  return (
    <form onSubmit={(event) => void pay(event)} className="grid gap-6">
      <PaymentElement options={{ layout: 'tabs' }} />
      {problem ? (
        <p role="alert" className="rounded-card bg-danger-soft px-5 py-4 font-medium text-danger-ink">
          {problem}
        </p>
      ) : null}
      <button type="submit" disabled={!stripe || isPaying} className={shopButton()}>
        {isPaying ? t('paying') : t('pay', { amount })}
      </button>
    </form>
  )
}

/** The shop's own look, as its style sheet has it. Stripe knows colours as red, green and blue only. */
function appearanceOf(root: HTMLElement): Appearance {
  const style = getComputedStyle(root)
  const value = (name: string) => style.getPropertyValue(name).trim()
  const variables = {
    colorPrimary: toRgb(value('--accent')),
    colorBackground: toRgb(value('--surface')),
    colorText: toRgb(value('--ink')),
    colorDanger: toRgb(value('--danger')),
    borderRadius: value('--radius-control'),
  }
  return { theme: 'stripe', variables: Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== '')) }
}

/** A colour as the browser paints it. */
function toRgb(color: string): string {
  const painter = document.createElement('canvas').getContext('2d')
  if (!painter || color === '') return ''
  painter.fillStyle = color
  painter.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = painter.getImageData(0, 0, 1, 1).data
  return `rgb(${red}, ${green}, ${blue})`
}

import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import { shopButton } from '@/ui/shop/shop-button'
import type { CardPage } from '../payments-schema'
import { CardPayment } from './card-payment'

interface CardPageViewProps {
  readonly card: Exclude<CardPage, { status: 'closed' }>
  readonly storeName: string
}

/** What is paid, to whom, and Stripe's fields to pay it by. */
export function CardPageView({ card, storeName }: CardPageViewProps) {
  const t = useTranslations('payments.card')
  const locale = useLocale()
  if (card.status === 'unavailable') {
    return (
      <div className="mx-auto grid max-w-lg justify-items-start gap-6 py-16">
        <h1 className="heading text-3xl">{t('unavailable')}</h1>
        <p>{t('unavailableText')}</p>
        <a href={card.orderUrl} className={shopButton()}>
          {t('toOrder')}
        </a>
      </div>
    )
  }
  const amount = formatMoney(card.amountMinor, card.currency, locale)
  return (
    <div className="mx-auto grid max-w-lg gap-8 py-12">
      <header className="grid gap-2">
        <h1 className="heading text-3xl">{t('heading', { store: storeName })}</h1>
        <p className="flex flex-wrap justify-between gap-x-6 text-ink-muted">
          <span>{card.orderName}</span>
          <span className="numeric text-xl font-semibold text-ink">{amount}</span>
        </p>
      </header>
      <noscript>
        <p className="rounded-card bg-warn-soft px-5 py-4 text-warn-ink">{t('noScript')}</p>
      </noscript>
      <CardPayment card={card} amount={amount} />
      <a href={card.cancelUrl} className="justify-self-center text-sm text-ink-muted underline underline-offset-4">
        {t('back')}
      </a>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { ChoiceList } from '@/features/checkout/components/choice-list'
import { shopButton } from '@/ui/shop/shop-button'
import type { TrackedOrderViewProps } from './tracked-order-view'

/** What is to be done to pay the order, and why it did not work. */
export function OrderPayment({ order, answer, ...page }: TrackedOrderViewProps) {
  const t = useTranslations('tracking')
  const problem = answer ? problemOf(answer.code) : null
  return (
    <>
      {problem ? (
        <p role="alert" className="mb-8 rounded-card bg-danger-soft px-5 py-4 font-medium text-danger-ink">
          {t(problem)}
        </p>
      ) : null}
      {order.canPay ? <PayForm order={order} {...page} /> : null}
      {order.paymentInstructions ? (
        <section className="mb-10 rounded-panel bg-sunken p-6">
          <h2 className="heading mb-3 text-xl">{t('instructions')}</h2>
          <p className="whitespace-pre-line">{order.paymentInstructions}</p>
        </section>
      ) : null}
    </>
  )
}

function problemOf(code: string) {
  switch (code) {
    case 'expired':
      return 'expired'
    case 'not_due':
      return 'notDue'
    case 'unavailable':
      return 'unavailable'
    case 'not_begun':
      return 'notBegun'
    default:
      return 'failed'
  }
}

type PayFormProps = Pick<TrackedOrderViewProps, 'order' | 'token' | 'prefix' | 'paymentOptions'>

/** Pays the order by the way that was chosen, or another where there are several. */
function PayForm({ order, token, prefix, paymentOptions }: PayFormProps) {
  const t = useTranslations('tracking')
  const payments = useTranslations('payments')
  const isOffered = paymentOptions.some(({ id }) => id === order.paymentMethod)
  const choices = paymentOptions.map(({ id }) => ({
    value: id,
    title: payments(`method.${id}`),
    text: payments(`methodHint.${id}`),
  }))
  return (
    <form method="post" action={`${prefix}/orders/${token}`} className="mb-10 grid gap-6 rounded-panel bg-sunken p-6">
      <p className="max-w-xl font-medium">{t('payHint')}</p>
      {choices.length > 1 || !isOffered ? (
        <ChoiceList
          legend={t('payWith')}
          name="method"
          chosen={isOffered ? order.paymentMethod : null}
          choices={choices}
        />
      ) : null}
      <button type="submit" className={shopButton({ className: 'justify-self-start' })}>
        {t('payNow')}
      </button>
    </form>
  )
}

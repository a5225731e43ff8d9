import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/lib/amount'
import type { FormAnswer } from '@/server/http/page-form'
import { fieldStyles } from '@/ui/shop/shop-field'
import type { Checkout } from '../checkout-schema'
import { checkoutStepPath } from '../checkout-steps'
import { ChoiceList } from './choice-list'
import { GivenSoFar } from './given-so-far'
import { StepProblem } from './step-problem'
import { SubmitButton } from './submit-button'

interface PaymentStepProps {
  checkout: Checkout
  answer: FormAnswer | null
  prefix: string
  /** Made when the page was made: one page, one order. */
  idempotencyKey: string
}

/** The last step: how to pay, all of it once more, and the button with the amount on it. */
export function PaymentStep({ checkout, answer, prefix, idempotencyKey }: PaymentStepProps) {
  const t = useTranslations('checkout')
  const tPayments = useTranslations('payments')
  const locale = useLocale()
  const { cart, paymentOptions } = checkout
  const chosen = answer?.kept.paymentMethod || checkout.paymentMethod || paymentOptions[0]?.id || null
  const amount = formatMoney(cart.totals.totalMinor, cart.currency, locale)
  return (
    <>
      <GivenSoFar checkout={checkout} prefix={prefix} withMethod />
      <StepProblem answer={answer} currency={cart.currency} />
      {paymentOptions.length === 0 ? (
        <p className="rounded-card bg-warn-soft p-5 text-warn-ink">{t('noPayment')}</p>
      ) : (
        <form method="post" action={prefix + checkoutStepPath('payment')} className="grid gap-8">
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="expectedTotalMinor" value={cart.totals.totalMinor} />
          <ChoiceList
            legend={t('payWith')}
            name="paymentMethod"
            chosen={chosen}
            choices={paymentOptions.map((option) => ({
              value: option.id,
              title: (
                <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  {tPayments(`method.${option.id}`)}
                  {option.isTest ? (
                    <span className="rounded-control bg-warn-soft px-2.5 py-1 text-xs whitespace-nowrap text-warn-ink">
                      {t('testMark')}
                    </span>
                  ) : null}
                </span>
              ),
              text: tPayments(`methodHint.${option.id}`),
            }))}
          />
          <div>
            <label htmlFor="note" className="mb-1.5 flex items-baseline justify-between gap-2 text-sm font-medium">
              {t('note')}
              <span className="text-xs font-normal text-ink-muted">{t('optional')}</span>
            </label>
            <textarea
              id="note"
              name="note"
              rows={3}
              maxLength={1000}
              defaultValue={answer?.kept.note || cart.note || ''}
              className={`${fieldStyles} h-auto py-3`}
            />
          </div>
          <SubmitButton block busyText={t('placing')}>
            {t('placeOrder', { amount })}
          </SubmitButton>
        </form>
      )}
    </>
  )
}

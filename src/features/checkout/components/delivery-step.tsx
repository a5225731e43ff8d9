import { useLocale, useTranslations } from 'next-intl'
import type { ShippingOption } from '@/features/shipping/shipping-schema'
import { formatMoney } from '@/lib/amount'
import type { FormAnswer } from '@/server/http/page-form'
import { shopButton } from '@/ui/shop/shop-button'
import type { Checkout } from '../checkout-schema'
import { checkoutStepPath } from '../checkout-steps'
import { ChoiceList } from './choice-list'
import { GivenSoFar } from './given-so-far'
import { StepProblem } from './step-problem'
import { SubmitButton } from './submit-button'

/** The second step: how it is sent. */
export function DeliveryStep(props: { checkout: Checkout; answer: FormAnswer | null; prefix: string }) {
  const { checkout, answer, prefix } = props
  const t = useTranslations('checkout')
  const locale = useLocale()
  const { currency } = checkout.cart
  const money = (minor: number) => formatMoney(minor, currency, locale)
  return (
    <>
      <GivenSoFar checkout={checkout} prefix={prefix} withMethod={false} />
      <StepProblem answer={answer} currency={currency} />
      {checkout.shippingOptions.length === 0 ? (
        <div className="rounded-card bg-warn-soft p-5 text-warn-ink">
          <p>{t('undeliverable')}</p>
          <a href={prefix + checkoutStepPath('address')} className={`${shopButton({ size: 'sm' })} mt-4`}>
            {t('changeAddress')}
          </a>
        </div>
      ) : (
        <form method="post" action={prefix + checkoutStepPath('delivery')} className="grid gap-8">
          <ChoiceList
            legend={t('method')}
            name="shippingMethodId"
            chosen={checkout.shippingMethodId ?? checkout.shippingOptions[0]?.methodId ?? null}
            choices={checkout.shippingOptions.map((option) => ({
              value: option.methodId,
              title: option.name,
              text: <OptionText option={option} money={money} />,
              aside: (
                <>
                  {option.discountedMinor < option.amountMinor ? (
                    <s className="me-2 font-normal text-ink-muted">{money(option.amountMinor)}</s>
                  ) : null}
                  {option.discountedMinor === 0 ? t('free') : money(option.discountedMinor)}
                </>
              ),
            }))}
          />
          <div className="flex justify-end">
            <SubmitButton>{t('toPayment')}</SubmitButton>
          </div>
        </form>
      )}
    </>
  )
}

function OptionText({ option, money }: { option: ShippingOption; money: (minor: number) => string }) {
  const t = useTranslations('checkout')
  const { minDays, maxDays, description, missingForFreeMinor } = option
  const days =
    minDays === null
      ? null
      : maxDays === null || maxDays === minDays
        ? t('days', { min: minDays })
        : t('dayRange', { min: minDays, max: maxDays })
  const free = missingForFreeMinor ? t('freeFrom', { amount: money(missingForFreeMinor) }) : null
  return [days, description, free].filter(Boolean).join(' · ')
}

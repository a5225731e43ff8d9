import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatRate } from '@/lib/rate'
import { Alert } from '@/ui/alert'
import { KeyValueList } from '@/ui/key-value-list'
import type { PaymentAccounts } from '../payments-schema'
import { RequirementList } from './requirement-list'

interface StripeAccountStateProps {
  readonly stripe: NonNullable<PaymentAccounts['stripe']>
  /** The button that leads to Stripe; null for those who may only look. */
  readonly connect: ReactNode
  /** Whether cards are among the ways to pay that are switched on. */
  readonly isSwitchedOn: boolean
}

/** How the account stands, what follows from it, and what to do about it. */
export function StripeAccountState({ stripe, connect, isSwitchedOn }: StripeAccountStateProps) {
  const t = useTranslations('admin.settings.payments.stripe')
  const { account } = stripe
  if (!account) {
    return (
      <>
        <p className="max-w-prose text-sm text-ink-muted">{t('intro')}</p>
        <Facts stripe={stripe} />
        <div>{connect}</div>
      </>
    )
  }
  if (account.isOtherMode) {
    return (
      <Alert tone="danger" title={t('otherMode')} actions={connect}>
        {t('otherModeText')}
      </Alert>
    )
  }
  if (account.state !== 'active') {
    return (
      <>
        <Alert
          tone={account.state === 'pending' ? 'warn' : 'danger'}
          title={t(`alert.${account.state}`)}
          actions={connect}
        >
          {t(`alertText.${account.state}`)}
          <RequirementList requirements={account.requirements} />
        </Alert>
        <Facts stripe={stripe} />
      </>
    )
  }
  return (
    <>
      {isSwitchedOn ? null : <Alert tone="info">{t('switchOn')}</Alert>}
      {account.payoutsEnabled ? null : (
        <Alert tone="warn" title={t('payoutsOff')} actions={connect}>
          {t('payoutsOffText')}
          <RequirementList requirements={account.requirements} />
        </Alert>
      )}
      {account.payoutsEnabled && account.requirements.length > 0 ? (
        <Alert tone="warn" title={t('wantsMore')} actions={connect}>
          {t('wantsMoreText')}
          <RequirementList requirements={account.requirements} />
        </Alert>
      ) : null}
      <Facts stripe={stripe} />
    </>
  )
}

function Facts({ stripe }: Pick<StripeAccountStateProps, 'stripe'>) {
  const t = useTranslations('admin.settings.payments.stripe')
  const locale = useLocale()
  const { account, platformFeePpm } = stripe
  const items = [
    ...(account
      ? [
          { key: 'id', label: t('account'), value: <code className="font-mono text-mini">{account.id}</code> },
          { key: 'payouts', label: t('payouts'), value: t(account.payoutsEnabled ? 'on' : 'off') },
        ]
      : []),
    ...(platformFeePpm > 0
      ? [{ key: 'fee', label: t('fee'), value: t('feeText', { rate: formatRate(platformFeePpm, locale) }) }]
      : []),
  ]
  return items.length > 0 ? <KeyValueList items={items} /> : null
}

import { useLocale, useTranslations } from 'next-intl'
import { addressLines } from '@/lib/address'
import type { Checkout } from '../checkout-schema'
import { checkoutStepPath } from '../checkout-steps'

/** What the steps before gave, each with its way back. */
export function GivenSoFar({
  checkout,
  prefix,
  withMethod,
}: {
  checkout: Checkout
  prefix: string
  withMethod: boolean
}) {
  const t = useTranslations('checkout')
  const locale = useLocale()
  const { contact, shippingAddress, shippingOptions, shippingMethodId } = checkout
  const method = shippingOptions.find((option) => option.methodId === shippingMethodId)
  const address = shippingAddress ? addressLines(shippingAddress, locale) : []
  const rows = [
    { label: t('contact'), text: contact?.email ?? '', step: 'address' as const },
    ...(address.length > 0 ? [{ label: t('sendTo'), text: address.join(', '), step: 'address' as const }] : []),
    ...(withMethod && method ? [{ label: t('by'), text: method.name, step: 'delivery' as const }] : []),
  ]
  return (
    <dl className="mb-8 rounded-card border border-line text-[0.9375rem]">
      {rows.map(({ label, text, step }) => (
        <div
          key={label}
          className="flex flex-wrap items-baseline gap-x-5 border-b border-line px-5 py-3.5 last:border-b-0"
        >
          <dt className="w-20 text-sm text-ink-muted">{label}</dt>
          <dd className="min-w-0 flex-1">{text}</dd>
          <dd>
            <a
              href={prefix + checkoutStepPath(step)}
              aria-label={`${t('steps.change')}: ${label}`}
              className="inline-flex min-h-8 min-w-8 items-center px-1 text-sm underline underline-offset-4"
            >
              {t('steps.change')}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

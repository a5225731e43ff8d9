import { assertMinor, toMajorString } from '@/lib/money'
import type { CurrencyCode } from '@/lib/currencies'

/** What PayHere takes. All of them have two decimals, which its form demands. */
const PAYHERE_CURRENCIES = ['LKR', 'USD', 'EUR', 'GBP', 'AUD'] as const satisfies readonly CurrencyCode[]
export type PayhereCurrency = (typeof PAYHERE_CURRENCIES)[number]

export function isPayhereCurrency(currency: string): currency is PayhereCurrency {
  return PAYHERE_CURRENCIES.some((each) => each === currency)
}

/** `123450` → `1234.50`: exactly two decimals, no grouping. */
export function toPayhereAmount(amountMinor: number, currency: PayhereCurrency): string {
  return toMajorString(amountMinor, currency)
}

/** `1234.50`, `1234.5` or `1234` → `123450`; null for what is no amount. No float touches it. */
export function fromPayhereAmount(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const [, whole = '', cents = ''] = match
  return assertMinor(Number(whole + cents.padEnd(2, '0')))
}

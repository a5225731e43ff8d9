import { type CurrencyCode, currencyExponent } from '@/lib/currencies'

/*
 * Stripe's own list of minor units, where it is not ISO 4217's. Source: Stripe's page on currencies ("Zero-decimal", "Three-decimal",
 * "Special cases").
 */

/** Amounts are whole units here, although ISO counts hundredths. */
const ZERO_DECIMAL = new Set<CurrencyCode>(['MGA'])

/** Amounts are hundredths here, although the unit is not divided: only whole units can be charged. */
const WHOLE_UNITS_IN_HUNDREDTHS = new Set<CurrencyCode>(['ISK', 'UGX'])

/** Amounts are thousandths, of which only whole tens can be charged. */
const TENS_OF_THOUSANDTHS = new Set<CurrencyCode>(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/** Cannot be charged at all. */
const UNSUPPORTED = new Set<CurrencyCode>([
  'CUP',
  'ERN',
  'IQD',
  'IRR',
  'KPW',
  'LYD',
  'SDG',
  'SSP',
  'SYP',
  'VED',
  'VES',
  'ZWG',
])

/** Whether Stripe takes payments in this currency. */
export function takesCurrency(currency: CurrencyCode): boolean {
  return !UNSUPPORTED.has(currency)
}

/** An amount of ours as Stripe counts it; null where Stripe cannot charge exactly that. */
export function toStripeAmount(amountMinor: number, currency: CurrencyCode): number | null {
  const { factor, step } = countingOf(currency)
  if (factor < 1 && !Number.isInteger(amountMinor * factor)) return null
  const amount = Math.round(amountMinor * factor)
  return amount % step === 0 && Number.isSafeInteger(amount) ? amount : null
}

/** The most of an amount of ours that Stripe can count, as Stripe counts it: for fees, which may be rounded in the merchant's favour. */
export function toStripeAmountAtMost(amountMinor: number, currency: CurrencyCode): number {
  const { factor, step } = countingOf(currency)
  return Math.floor((amountMinor * factor) / step) * step
}

/** An amount as Stripe counts it in our minor units. */
export function fromStripeAmount(amount: number, currency: CurrencyCode): number {
  return Math.round(amount / countingOf(currency).factor)
}

/** `factor`: Stripe's units in one of ours. `step`: what a charge must be a multiple of. */
function countingOf(currency: CurrencyCode): { factor: number; step: number } {
  if (ZERO_DECIMAL.has(currency)) return { factor: 10 ** -currencyExponent(currency), step: 1 }
  if (WHOLE_UNITS_IN_HUNDREDTHS.has(currency)) {
    return { factor: 10 ** (2 - currencyExponent(currency)), step: 100 }
  }
  return { factor: 1, step: TENS_OF_THOUSANDTHS.has(currency) ? 10 : 1 }
}

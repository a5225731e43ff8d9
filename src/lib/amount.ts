import { type CurrencyCode, currencyExponent } from './currencies'

/* How an amount is written. Apart from money.ts so that a shop's page ships no schemas to the browser for it. */

/** Returns the amount unchanged, or throws `RangeError` when it is not an integer that a number holds exactly. */
export function assertMinor(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`Not a safe amount in minor units: ${amountMinor}`)
  return amountMinor === 0 ? 0 : amountMinor // -0 would be printed as a negative amount
}

/**
 * The amount in whole currency units, as machines write it: `-1234.50`, no grouping, exactly the currency's decimals.
 * For CSV, JSON-LD, gateways; people read `formatMoney`.
 */
export function toMajorString(amountMinor: number, currency: CurrencyCode): string {
  const exponent = currencyExponent(currency)
  const digits = String(Math.abs(assertMinor(amountMinor))).padStart(exponent + 1, '0')
  const cut = digits.length - exponent
  const sign = amountMinor < 0 ? '-' : ''
  return sign + (exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`)
}

// Making an Intl.NumberFormat costs some 20 µs, using one less than 1 µs; a listing page formats hundreds of prices.
const FORMATS_KEPT = 500
const formats = new Map<string, Intl.NumberFormat>()

function currencyFormat(currency: CurrencyCode, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = formats.get(key)
  if (known) return known
  const digits = currencyExponent(currency)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  if (formats.size >= FORMATS_KEPT) formats.clear()
  formats.set(key, format)
  return format
}

/**
 * The amount as people of that language write it: `€1,234.50`, `1.234,50 €`, `￥1,235`. Always the currency's own number
 * of decimals. The exact decimal text goes to `Intl`, so that no digit is lost to a float on the way.
 */
export function formatMoney(amountMinor: number, currency: CurrencyCode, locale: string): string {
  const major = toMajorString(amountMinor, currency) as Intl.StringNumericLiteral
  return currencyFormat(currency, locale).format(major)
}

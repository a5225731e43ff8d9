import { z } from 'zod'
import { CURRENCY_CODES, type CurrencyCode, currencyExponent } from './currencies'

/*
 * Money is an integer count of the currency's minor unit, in a plain `number` whose name ends in `Minor`, next to its
 * currency. `bigint` in the database; the repository converts with `toMinor`, which refuses what a number cannot hold.
 */

export const currencySchema = z.enum(CURRENCY_CODES)

/** A price or an amount that is never below zero, in minor units. */
export const minorSchema = z.int().min(0)

/** Returns the amount unchanged, or throws `RangeError` when it is not an integer that a number holds exactly. */
export function assertMinor(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`Not a safe amount in minor units: ${amountMinor}`)
  return amountMinor === 0 ? 0 : amountMinor // -0 would be printed as a negative amount
}

/** A `bigint` of the database as a number of minor units. Throws `RangeError` beyond ±(2^53 − 1). */
export function toMinor(value: bigint): number {
  return assertMinor(Number(value))
}

/** The exact sum of amounts in minor units; 0 for none. Throws `RangeError` beyond ±(2^53 − 1). */
export function sumMinor(amountsMinor: Iterable<number>): number {
  let sum = 0
  for (const amount of amountsMinor) sum = assertMinor(sum + assertMinor(amount))
  return sum
}

/** Unit price × quantity, in minor units. Throws `RangeError` beyond ±(2^53 − 1). */
export function multiplyMinor(unitMinor: number, quantity: number): number {
  return assertMinor(assertMinor(unitMinor) * assertMinor(quantity))
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

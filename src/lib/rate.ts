import { z } from 'zod'
import { assertMinor } from './amount'

/*
 * A rate (tax, percentage discount, fee) is an integer number of parts per million: 19 % = 190 000, 8.875 % = 88 750.
 * That is four decimals of a percent, enough for every published sales tax rate, and no float takes part in money.
 */

export const PPM = 1_000_000

/** A rate from 0 to 100 %, in parts per million. */
export const ratePpmSchema = z.int().min(0).max(PPM)

/**
 * amount × numerator ÷ denominator, rounded half up to an integer. Halves of a negative amount go away from zero, so
 * that a refund is the mirror image of its sale. Throws `RangeError` for input or results that are not safe integers.
 */
export function multiplyRatio(amount: number, numerator: number, denominator: number): number {
  for (const value of [amount, numerator, denominator]) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe integer: ${value}`)
  }
  if (numerator < 0 || denominator <= 0) throw new RangeError('A ratio needs a numerator ≥ 0 and a denominator > 0')
  const product = BigInt(Math.abs(amount)) * BigInt(numerator)
  const divisor = BigInt(denominator)
  const rounded = Number((2n * product + divisor) / (2n * divisor))
  if (!Number.isSafeInteger(rounded)) throw new RangeError('The result does not fit a safe integer')
  return amount < 0 && rounded !== 0 ? -rounded : rounded
}

/** That share of an amount in minor units, rounded half up: `percentOf(1999, 100_000)` (10 %) is 200. */
export function percentOf(amountMinor: number, ppm: number): number {
  return multiplyRatio(amountMinor, ppm, PPM)
}

/** Tax to add to a price without tax: net × rate, half up. */
export function taxFromNet(netMinor: number, ppm: number): number {
  return multiplyRatio(netMinor, ppm, PPM)
}

/** A net amount with the taxes that are due on it: net + Σ net × rate, each rounded half up on its own. */
export function withTaxes(netMinor: number, rates: readonly { readonly ratePpm: number }[]): number {
  return rates.reduce((sum, { ratePpm }) => assertMinor(sum + taxFromNet(netMinor, ratePpm)), netMinor)
}

/**
 * Tax contained in a price with tax: gross × rate ÷ (1 + all rates), half up. Where several rates share the price, `totalPpm`
 * is their sum, and each is rounded on its own. For one rate it inverts `taxFromNet`: the tax found in net + tax is that tax.
 */
export function taxFromGross(grossMinor: number, ppm: number, totalPpm: number = ppm): number {
  if (totalPpm < ppm) throw new RangeError('The sum of the rates is smaller than one of them')
  return multiplyRatio(grossMinor, ppm, PPM + totalPpm)
}

/**
 * A price with tax without the taxes that it contains, each rounded half up on its own; never below zero. What is taken off is the tax that the price
 * would be said to contain, to the minor unit.
 */
export function withoutTaxes(grossMinor: number, rates: readonly { readonly ratePpm: number }[]): number {
  const totalPpm = rates.reduce((sum, { ratePpm }) => sum + ratePpm, 0)
  return rates.reduce(
    (netMinor, { ratePpm }) => netMinor - Math.min(taxFromGross(grossMinor, ratePpm, totalPpm), netMinor),
    assertMinor(grossMinor),
  )
}

/** Reads a percentage that a person typed (`19`, `8.875`, `8,875 %`) as parts per million; null when it is none or has over four decimals. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/.exec(text.trim())
  return match ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')) : null
}

/** The rate as people write it: `19%`, `8,875 %`; no more decimals than it has. */
export function formatRate(ppm: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(ppm / PPM)
}

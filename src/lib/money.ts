import { z } from 'zod'
import { assertMinor } from './amount'
import { CURRENCY_CODES } from './currencies'

export { assertMinor, formatMoney, toMajorString } from './amount'

/*
 * Money is an integer count of the currency's minor unit, in a plain `number` whose name ends in `Minor`, next to its
 * currency. `bigint` in the database; the repository converts with `toMinor`, which refuses what a number cannot hold.
 */

export const currencySchema = z.enum(CURRENCY_CODES)

/** A price or an amount that is never below zero, in minor units. */
export const minorSchema = z.int().min(0)

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

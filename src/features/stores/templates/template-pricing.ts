import { type CurrencyCode, currencyExponent } from '@/lib/currencies'
import { currencySchema } from '@/lib/money'

/**
 * Prices of a template in the store's own currency.
 *
 * Templates give every amount once, in EUR cents. A store in another currency gets the amount times a shelf-price
 * multiplier, rounded to a price that a shop there would print. The multipliers are round numbers near the exchange
 * rate, on purpose: sample prices that read naturally, not a conversion.
 */

interface CurrencyShelf {
  /** Major units that stand for one euro on the shelf. */
  readonly perEuro: number
  /** Whether shelf prices carry cents (24.90) or whole units (249). */
  readonly endsIn: 'cents' | 'whole'
}

const cents = (perEuro: number): CurrencyShelf => ({ perEuro, endsIn: 'cents' })
const whole = (perEuro: number): CurrencyShelf => ({ perEuro, endsIn: 'whole' })

const SHELF_LIST: Readonly<Partial<Record<CurrencyCode, CurrencyShelf>>> = {
  EUR: cents(1),
  USD: cents(1.1),
  GBP: cents(0.9),
  CHF: cents(1),
  CAD: cents(1.5),
  AUD: cents(1.7),
  NZD: cents(1.8),
  SGD: cents(1.5),
  BRL: cents(6),
  PEN: cents(4),
  PLN: cents(4.5),
  RON: cents(5),
  AED: whole(4),
  SEK: whole(11),
  NOK: whole(12),
  DKK: whole(7.5),
  CZK: whole(25),
  HUF: whole(400),
  TRY: whole(45),
  MXN: whole(20),
  ARS: whole(1500),
  CLP: whole(1000),
  COP: whole(4500),
  UYU: whole(45),
  ZAR: whole(20),
  INR: whole(90),
  LKR: whole(330),
  JPY: whole(160),
  KRW: whole(1600),
}

const SHELVES = new Map<string, CurrencyShelf>(Object.entries(SHELF_LIST))

/** A currency without a shelf of its own keeps the euro figure: the merchant sees at once that it wants an edit. */
const FALLBACK: CurrencyShelf = cents(1)

/** Throws on a code that is no currency. */
const minorPerMajor = (currency: string): number => 10 ** currencyExponent(currencySchema.parse(currency))

/** 27.3 → 27.9, 131 → 129: ends in .90 below a hundred, in 9 above. */
function niceCents(major: number): number {
  return major < 100 ? Math.max(0, Math.round(major - 0.9)) + 0.9 : Math.max(99.9, Math.round(major / 10) * 10 - 1)
}

/** 347 → 349, 3,480 → 3,490, 14,230 → 13,900: two leading digits, then a nine. Just above 1,000 it stays 999. */
function niceWhole(major: number): number {
  const decade = 10 ** Math.floor(Math.log10(major))
  const step = Math.max(10, decade / 10)
  const nice = Math.max(step, Math.round(major / step) * step) - step / 10
  return decade > 100 ? Math.max(decade - step / 100, nice) : nice
}

/**
 * The shelf price, in minor units of `currency`, for an amount in EUR cents. Zero stays zero, and EUR amounts stay
 * exactly as the template wrote them.
 */
export function nicePriceMinor(baseMinor: number, currency: string): number {
  if (baseMinor === 0 || currency === 'EUR') return baseMinor
  const shelf = SHELVES.get(currency) ?? FALLBACK
  const major = (baseMinor / 100) * shelf.perEuro
  const perMajor = minorPerMajor(currency)
  const nice = shelf.endsIn === 'cents' && perMajor > 1 ? niceCents(major) : niceWhole(major)
  return Math.round(nice * perMajor)
}

/** A round threshold (50, 500, 8,000), for "free shipping from": never a price ending in nine. */
export function roundThresholdMinor(baseMinor: number, currency: string): number {
  if (baseMinor === 0 || currency === 'EUR') return baseMinor
  const major = (baseMinor / 100) * (SHELVES.get(currency) ?? FALLBACK).perEuro
  const step = 5 * 10 ** Math.max(0, Math.floor(Math.log10(major)) - 1)
  return Math.max(step, Math.round(major / step) * step) * minorPerMajor(currency)
}

import { type CurrencyCode, currencyExponent, currencySymbol } from './currencies'

export type MoneyParseError = 'empty' | 'not_a_number' | 'too_precise' | 'too_large'

export type ParsedMoney = { ok: true; minor: number } | { ok: false; error: MoneyParseError }

const LONGEST_INPUT = 64
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
/** First code points of the digit sets that our locales write: Arabic, Persian, Devanagari, Bengali, Burmese. */
const DIGIT_SETS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x1040]

function fail(error: MoneyParseError): ParsedMoney {
  return { ok: false, error }
}

/** Full-width forms, no-break spaces, direction marks and other digit sets become plain ASCII. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = DIGIT_SETS.find((first) => code >= first && code < first + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll('−', '-')
    .trim()
}

function currencySigns(currency: CurrencyCode, locale: string | undefined): string[] {
  const locales = ['en', 'en-001', ...(locale === undefined ? [] : [locale])] // US$ is written $ in en, US$ in en-001
  const symbols = locales.flatMap((one) => [
    currencySymbol(currency, one, 'symbol'),
    currencySymbol(currency, one, 'narrowSymbol'),
  ])
  const signs = new Set([currency, ...symbols].map((sign) => normalise(sign).toUpperCase()))
  return [...signs].toSorted((a, b) => b.length - a.length) // "US$" before "$"
}

function stripCurrency(text: string, signs: string[]): string {
  const upper = text.toUpperCase()
  if (upper.length !== text.length) return text
  for (const sign of signs) {
    if (upper.startsWith(sign)) return text.slice(sign.length).trim()
    if (upper.endsWith(sign)) return text.slice(0, -sign.length).trim()
  }
  return text
}

/** Takes one minus off either end, before or after the currency sign; a second one stays and is refused later. */
function stripSignAndCurrency(text: string, signs: string[]): { negative: boolean; number: string } {
  let number = text
  let negative = false
  const takeMinus = () => {
    if (negative) return
    if (number.startsWith('-')) number = number.slice(1).trim()
    else if (number.endsWith('-')) number = number.slice(0, -1).trim()
    else return
    negative = true
  }
  takeMinus()
  number = stripCurrency(number, signs)
  takeMinus()
  return { negative, number }
}

function decimalSeparator(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return normalise(parts.find((part) => part.type === 'decimal')?.value ?? '.')
}

/** Whether a lone separator groups thousands (`1.234`) rather than begins the decimals (`1.23`). */
function groupsThousands(number: string, separator: string, exponent: number, locale: string | undefined): boolean {
  const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)
  if (locale !== undefined) return looksGrouped && separator !== decimalSeparator(locale)
  return looksGrouped && exponent !== 3
}

/** Where the decimals begin, or -1. With both separators present the last one is the decimal point. */
function decimalIndex(number: string, exponent: number, locale: string | undefined): number {
  const dot = number.lastIndexOf('.')
  const comma = number.lastIndexOf(',')
  const index = Math.max(dot, comma)
  if (index === -1) return -1
  if (dot !== -1 && comma !== -1) return index
  const separator = number.charAt(index)
  if (number.indexOf(separator) !== index) return -1
  return groupsThousands(number, separator, exponent, locale) ? -1 : index
}

/** Digits of the whole part: none grouped, by threes (1 234 567), or as in India (12,34,567); else null. */
function wholeDigits(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole
  const separator = /[^\d]/.exec(whole)?.[0] ?? ''
  const [first = '', ...rest] = whole.split(separator)
  const last = rest.pop() ?? ''
  const width = rest[0]?.length ?? 3
  const grouped =
    /^\d{1,3}$/.test(first) &&
    /^\d{3}$/.test(last) &&
    (width === 2 || width === 3) &&
    rest.every((group) => /^\d+$/.test(group) && group.length === width)
  return grouped ? [first, ...rest, last].join('') : null
}

function toParsed(whole: string, fraction: string, negative: boolean, exponent: number): ParsedMoney {
  if (/[1-9]/.test(fraction.slice(exponent))) return fail('too_precise')
  const minor = Number(BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, '0')))
  if (!Number.isSafeInteger(minor)) return fail('too_large')
  return { ok: true, minor: negative && minor !== 0 ? -minor : minor }
}

/**
 * Reads an amount that a person typed, in minor units: `1.234,50`, `1,234.50`, `1 234,50 €`, `US$ 12`, `١٢٫٥٠٠`.
 *
 * What is ambiguous (`1.234`) is read with the locale's decimal separator where a locale is given; without one it is
 * grouping, unless the currency has three decimals. Decimals beyond the currency's are refused as `too_precise` unless
 * they are zeros: an amount is never rounded behind the typist's back. Anything else than one number is `not_a_number`.
 */
export function parseMoney(text: string, currency: CurrencyCode, locale?: string): ParsedMoney {
  if (text.length > LONGEST_INPUT) return fail('not_a_number')
  const cleaned = normalise(text)
  if (cleaned === '') return fail('empty')
  const { negative, number } = stripSignAndCurrency(cleaned, currencySigns(currency, locale))
  if (!/^[\d.,'’ ]*\d$/.test(number)) return fail('not_a_number')
  const exponent = currencyExponent(currency)
  const point = decimalIndex(number, exponent, locale)
  const fraction = point === -1 ? '' : number.slice(point + 1)
  const whole = wholeDigits(point === -1 ? number : number.slice(0, point))
  if (whole === null || !/^\d*$/.test(fraction)) return fail('not_a_number')
  return toParsed(whole, fraction, negative, exponent)
}

/**
 * Reads what machines write (CSV exports, JSON, gateways): `-1234.5`, a point and no grouping. The inverse of
 * `toMajorString`; the same refusals as `parseMoney`.
 */
export function fromMajorString(text: string, currency: CurrencyCode): ParsedMoney {
  const trimmed = text.trim()
  if (trimmed === '') return fail('empty')
  const match = trimmed.length > LONGEST_INPUT ? null : /^(-?)(\d+)(?:\.(\d+))?$/.exec(trimmed)
  if (!match) return fail('not_a_number')
  return toParsed(match[2] ?? '', match[3] ?? '', match[1] === '-', currencyExponent(currency))
}

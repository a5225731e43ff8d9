/**
 * The currencies a store can sell in, with the number of decimal digits of their minor unit.
 *
 * Source: ISO 4217 list one (currencies in active use), without the codes that nobody prices goods in: bond-market
 * and accounting units (XBA, XDR, XSU, XUA …), metals, funds (BOV, CHE, CHW, CLF, COU, MXV, USN, UYI, UYW), test codes.
 * Withdrawn and therefore absent: HRK (2023), ANG (2025, now XCG), BGN (2026, now EUR), SLL, ZWL, CUC.
 *
 * The digits are ISO's, on purpose not those of `Intl`: CLDR rounds by custom (HUF, COP and LBP have 0 there, 2 here),
 * and a stored amount must not change its meaning with the ICU version. Gateways differ again: each
 * payment provider keeps its own table of exceptions.
 */
const CURRENCY_EXPONENTS = {
  AED: 2,
  AFN: 2,
  ALL: 2,
  AMD: 2,
  AOA: 2,
  ARS: 2,
  AUD: 2,
  AWG: 2,
  AZN: 2,
  BAM: 2,
  BBD: 2,
  BDT: 2,
  BHD: 3,
  BIF: 0,
  BMD: 2,
  BND: 2,
  BOB: 2,
  BRL: 2,
  BSD: 2,
  BTN: 2,
  BWP: 2,
  BYN: 2,
  BZD: 2,
  CAD: 2,
  CDF: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  CRC: 2,
  CUP: 2,
  CVE: 2,
  CZK: 2,
  DJF: 0,
  DKK: 2,
  DOP: 2,
  DZD: 2,
  EGP: 2,
  ERN: 2,
  ETB: 2,
  EUR: 2,
  FJD: 2,
  FKP: 2,
  GBP: 2,
  GEL: 2,
  GHS: 2,
  GIP: 2,
  GMD: 2,
  GNF: 0,
  GTQ: 2,
  GYD: 2,
  HKD: 2,
  HNL: 2,
  HTG: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  IQD: 3,
  IRR: 2,
  ISK: 0,
  JMD: 2,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KGS: 2,
  KHR: 2,
  KMF: 0,
  KPW: 2,
  KRW: 0,
  KWD: 3,
  KYD: 2,
  KZT: 2,
  LAK: 2,
  LBP: 2,
  LKR: 2,
  LRD: 2,
  LSL: 2,
  LYD: 3,
  MAD: 2,
  MDL: 2,
  MGA: 2,
  MKD: 2,
  MMK: 2,
  MNT: 2,
  MOP: 2,
  MRU: 2,
  MUR: 2,
  MVR: 2,
  MWK: 2,
  MXN: 2,
  MYR: 2,
  MZN: 2,
  NAD: 2,
  NGN: 2,
  NIO: 2,
  NOK: 2,
  NPR: 2,
  NZD: 2,
  OMR: 3,
  PAB: 2,
  PEN: 2,
  PGK: 2,
  PHP: 2,
  PKR: 2,
  PLN: 2,
  PYG: 0,
  QAR: 2,
  RON: 2,
  RSD: 2,
  RUB: 2,
  RWF: 0,
  SAR: 2,
  SBD: 2,
  SCR: 2,
  SDG: 2,
  SEK: 2,
  SGD: 2,
  SHP: 2,
  SLE: 2,
  SOS: 2,
  SRD: 2,
  SSP: 2,
  STN: 2,
  SVC: 2,
  SYP: 2,
  SZL: 2,
  THB: 2,
  TJS: 2,
  TMT: 2,
  TND: 3,
  TOP: 2,
  TRY: 2,
  TTD: 2,
  TWD: 2,
  TZS: 2,
  UAH: 2,
  UGX: 0,
  USD: 2,
  UYU: 2,
  UZS: 2,
  VED: 2,
  VES: 2,
  VND: 0,
  VUV: 0,
  WST: 2,
  XAF: 0,
  XCD: 2,
  XCG: 2,
  XOF: 0,
  XPF: 0,
  YER: 2,
  ZAR: 2,
  ZMW: 2,
  ZWG: 2,
} as const

export type CurrencyCode = keyof typeof CURRENCY_EXPONENTS

/** All codes, in alphabetical order. */
export const CURRENCY_CODES = Object.keys(CURRENCY_EXPONENTS) as [CurrencyCode, ...CurrencyCode[]]

/** Whether the text is the upper-case code of a currency that a store can sell in. */
export function isCurrency(text: string): text is CurrencyCode {
  return Object.hasOwn(CURRENCY_EXPONENTS, text)
}

/** The same as a checked conversion, for values from the database or the environment. Throws `RangeError`. */
export function toCurrency(text: string): CurrencyCode {
  if (!isCurrency(text)) throw new RangeError(`Not a currency code: ${JSON.stringify(text.slice(0, 16))}`)
  return text
}

/** Decimal digits of the minor unit: JPY 0, EUR 2, KWD 3. */
export function currencyExponent(currency: CurrencyCode): number {
  return CURRENCY_EXPONENTS[currency]
}

/** The currency's name in a language ("Sri Lankan Rupee"), or its code where the language data has none. */
export function currencyName(currency: CurrencyCode, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'currency' }).of(currency) ?? currency
}

/** The sign used for the currency in a language ("€", "US$", "LKR"), as shown beside a money field. */
export function currencySymbol(
  currency: CurrencyCode,
  locale: string,
  display: 'symbol' | 'narrowSymbol' = 'symbol',
): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: display })
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
}

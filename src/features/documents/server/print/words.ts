import { type CurrencyCode, currencyExponent } from '@/lib/currencies'
import { formatMoney, toMajorString } from '@/lib/money'
import { formatRate } from '@/lib/rate'
import { mailLocale, mailTexts } from '@/server/mail'
import { loadFonts, type Printable } from './fonts'

type Texts = Awaited<ReturnType<typeof mailTexts<'documents'>>>

/** How a document says things: its words, figures and days in one language, everything in letters that can be printed. */
export interface Words {
  readonly language: string
  readonly t: Texts
  /** Somebody's own words. */
  readonly text: Printable
  /** An amount without its currency, for columns. */
  readonly figure: (amountMinor: number) => string
  /** An amount with it. */
  readonly money: (amountMinor: number) => string
  readonly rate: (ppm: number) => string
  /** A day of the store's calendar, `2026-11-21`. */
  readonly day: (day: string) => string
  readonly paymentMethod: (id: string) => string
}

/** Sheets without amounts need no currency. */
export async function wordsFor(locale: string, currency: CurrencyCode = 'EUR'): Promise<Words> {
  const [t, payments, text] = await Promise.all([
    mailTexts(locale, 'documents'),
    mailTexts(locale, 'payments'),
    loadFonts(),
  ])
  const language = mailLocale(locale)
  const digits = currencyExponent(currency)
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return {
    language,
    t,
    text,
    figure: (amountMinor) => text(figures.format(toMajorString(amountMinor, currency) as Intl.StringNumericLiteral)),
    money: (amountMinor) => text(formatMoney(amountMinor, currency, language)),
    rate: (ppm) => text(formatRate(ppm, language)),
    day: (day) => text(days.format(new Date(`${day}T00:00:00Z`))),
    paymentMethod: (id) => {
      const key = `method.${id}` as Parameters<typeof payments>[0]
      return payments.has(key) ? payments(key) : text(id)
    },
  }
}

import { type Locale, LOCALES } from '@/lib/locales'

export { type Locale, LOCALES as locales }

export const defaultLocale: Locale = 'en'

/** Each language by its own name, as a switcher shows it. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
}

/** The cookie in which a visitor of the platform keeps the language they chose. */
export const localeCookie = 'stoa-locale'

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value)
}

/**
 * The supported language that an Accept-Language header asks for most, or null.
 * Regions fall back to their language (`pt-BR` → `pt`); `q=0` refuses one.
 */
export function negotiateLocale(header: string | null | undefined): Locale | null {
  if (!header) return null
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return {
        language: tag.trim().toLowerCase().split('-')[0],
        weight: weight === undefined ? 1 : Number(weight),
        position,
      }
    })
    .filter((wish) => wish.weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.position - b.position)
  for (const { language } of wishes) if (isLocale(language)) return language
  return null
}

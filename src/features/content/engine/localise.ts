import type { LocalizedText } from '../content-schema'
import { type Locale, LOCALES } from '@/lib/locales'

const isText = (value: object): value is LocalizedText =>
  Object.entries(value).every(([key, text]) => (LOCALES as readonly string[]).includes(key) && typeof text === 'string')

/** The text in the language asked for, else in the store's default, else in any that has one; "" without any. */
export function textIn(text: LocalizedText, locale: string, defaultLocale: string): string {
  const inLocale = (wanted: string) => text[wanted as Locale] || undefined
  return inLocale(locale) ?? inLocale(defaultLocale) ?? Object.values(text).find((each) => each) ?? ''
}

export interface LocaliseOptions {
  readonly locale: string
  readonly defaultLocale: string
  /** What stands in place of a stored picture. */
  readonly picture: (image: { assetId: string; alt: string }) => unknown
}

/** A stored shape in one language: each text in every language becomes its text, each stored picture what `picture` gives. */
export function localise(value: unknown, options: LocaliseOptions): unknown {
  if (Array.isArray(value)) return value.map((item) => localise(item, options))
  if (value === null || typeof value !== 'object') return value
  if ('assetId' in value && typeof value.assetId === 'string' && 'alt' in value) {
    const alt = textIn(value.alt as LocalizedText, options.locale, options.defaultLocale)
    return options.picture({ assetId: value.assetId, alt })
  }
  if (isText(value)) return textIn(value, options.locale, options.defaultLocale)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localise(item, options)]))
}

/** Ids of all assets that a stored shape shows. */
export function assetIdsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  if ('assetId' in value && typeof value.assetId === 'string') return [value.assetId]
  return Object.values(value).flatMap(assetIdsIn)
}

import type { Localized } from '../templates/template-schema'

/** The store that a template is poured into. */
export interface TemplatePlace {
  readonly storeName: string
  readonly currency: string
  readonly country: string
  /** The default language. */
  readonly locale: string
  readonly now: Date
  /** A shelf price in the store's currency, in its minor units, for an amount of the template in EUR cents. */
  readonly priceMinor: (baseMinor: number) => number
  /** The same for a threshold, as of free shipping: a round figure. */
  readonly thresholdMinor: (baseMinor: number) => number
  /** Ids of the rows: given, so that what is made here depends on nothing else. */
  readonly newId: () => string
  /** Asset of a picture of the template, by its file. */
  readonly assetOf: (file: string) => string
}

const TEMPLATE_LOCALES = ['en', 'es', 'pt'] as const

function textIn(text: Localized, locale: string): string {
  return locale === 'es' || locale === 'pt' ? text[locale] : text.en
}

/** A text of the template in the store's default language, with the store's name where the template leaves room for it. */
export function ownText(place: TemplatePlace, text: Localized): string {
  return withName(place, textIn(text, place.locale))
}

/** The text in all languages of the template. */
export function everyText(place: TemplatePlace, text: Localized): Localized {
  return { en: withName(place, text.en), es: withName(place, text.es), pt: withName(place, text.pt) }
}

/**
 * The fields in the languages that are not the default: the column `translations`. All of the template's, so that a language added
 * later finds its texts.
 */
export function translationsOf<K extends string>(
  place: TemplatePlace,
  fields: Readonly<Record<K, Localized>>,
): Record<string, Record<K, string>> {
  const others = TEMPLATE_LOCALES.filter((locale) => locale !== place.locale)
  const entries = Object.entries<Localized>(fields)
  return Object.fromEntries(
    others.map((locale) => [
      locale,
      Object.fromEntries(entries.map(([key, text]) => [key, withName(place, text[locale])])) as Record<K, string>,
    ]),
  )
}

function withName(place: TemplatePlace, text: string): string {
  return text.replaceAll('{store}', place.storeName)
}

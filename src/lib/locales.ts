/** Languages in which the platform itself is complete. A store enables any subset of them. */
export const LOCALES = ['en', 'es', 'pt'] as const

export type Locale = (typeof LOCALES)[number]

/** Stands for the language in a storefront's route when the address names none: the store's default, which only the page knows. */
export const DEFAULT_LOCALE_SEGMENT = 'default'

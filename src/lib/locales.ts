/** Languages in which the platform itself is complete. A store enables any subset of them. */
export const LOCALES = ['en', 'es', 'pt'] as const

export type Locale = (typeof LOCALES)[number]

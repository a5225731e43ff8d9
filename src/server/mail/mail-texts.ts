import { createTranslator, type Messages } from 'next-intl'
import { loadMessages } from '@/i18n/load-messages'
import { defaultLocale, isLocale, type Locale } from '@/i18n/locales'

/** The texts of one namespace in the recipient's language, or the nearest that there is. */
export async function mailTexts<N extends keyof Messages>(locale: string, namespace: N) {
  const language = mailLocale(locale)
  return createTranslator({ locale: language, messages: await loadMessages(language), namespace })
}

/** `pt-BR` is written to in Portuguese; a language that we do not speak in English. */
export function mailLocale(locale: string): Locale {
  const language = locale.split('-')[0]
  return isLocale(language) ? language : defaultLocale
}

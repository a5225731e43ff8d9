import type * as messages from './messages/en'
import type { Locale as SupportedLocale } from './locales'

// Typed keys: `useTranslations('ui')('save')` is checked against the English file.
declare module 'next-intl' {
  interface AppConfig {
    Locale: SupportedLocale
    Messages: typeof messages
  }
}

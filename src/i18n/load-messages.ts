import type { Messages } from 'next-intl'
import type { Locale } from './locales'

// Static import paths: the bundler includes exactly these files, and nothing is read from disk at run time.
const loaders: Record<Locale, () => Promise<object>> = {
  en: () => import('./messages/en'),
  es: () => import('./messages/es'),
  pt: () => import('./messages/pt'),
}

/** All namespaces of one language. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  // A module namespace object cannot cross to the browser; a plain copy can.
  return { ...(await loaders[locale]()) } as Messages
}

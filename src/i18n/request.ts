import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load-messages'
import { defaultLocale, isLocale, type Locale, localeCookie, negotiateLocale } from './locales'

/**
 * Storefront routes name their locale (`setRequestLocale` with the route parameter) and so stay cacheable.
 * Platform routes have none in the path: the visitor's cookie decides, then the browser's languages, then English.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const fromRoute = await requestLocale
  const locale = isLocale(fromRoute) ? fromRoute : await platformLocale()
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})

async function platformLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  if (isLocale(chosen)) return chosen
  return negotiateLocale((await headers()).get('accept-language')) ?? defaultLocale
}

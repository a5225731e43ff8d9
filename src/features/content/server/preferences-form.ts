import { findStoreByHost, platformUrl } from '@/server/store-directory'
import { requireOwnOrigin } from '@/server/http/own-origin'
import { ownPath, type PageForm } from '@/server/http/page-form'
import { CURRENCY_COOKIE } from '@/server/http/shopper-preferences'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Language and currency, chosen on any page of a store: leads back to the page it was posted from, in the language chosen. The
 * currency is remembered in a cookie that says nothing else; anything but the store's own is not taken.
 */
export const preferencesForm: PageForm = {
  host: 'store',
  path: '/preferences',
  keeps: [],
  submit: async ({ context, field }) => {
    requireOwnOrigin(context)
    const store = await findStoreByHost(context.host)
    const from = pathOf(context.headers.get('referer'), context.hostHeader)
    if (!store) return from
    const currency = field('currency')
    if (store.currencies.includes(currency)) {
      const secure = platformUrl().startsWith('https:') ? '; Secure' : ''
      context.responseHeaders.append(
        'set-cookie',
        `${CURRENCY_COOKIE}=${currency}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`,
      )
    }
    const locale = field('locale')
    if (!store.locales.includes(locale)) return from
    const [, first = ''] = from.split(/[/?#]/, 2)
    const bare = store.locales.includes(first) ? from.slice(first.length + 1) : from
    if (locale === store.locale) return bare.startsWith('/') ? bare : `/${bare}`
    return `/${locale}${bare === '/' ? '' : bare}`
  },
}

/** The path of the page before, when it was one of this host. */
function pathOf(referer: string | null, host: string): string {
  try {
    const url = new URL(referer ?? '')
    return url.host === host ? ownPath(`${url.pathname}${url.search}`, '/') : '/'
  } catch {
    return '/'
  }
}

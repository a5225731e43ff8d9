import type { IncomingMessage } from 'node:http'
import type { StoreEntry } from '../store-directory'

/** Cookie with the currency that a shopper chose on this store's host. */
export const CURRENCY_COOKIE = 'stoa-currency'

const CHOSEN = new RegExp(`(?:^|;\\s*)${CURRENCY_COOKIE}=([A-Z]{3})(?:;|$)`)

/**
 * Writes the language that a store's page is asked for in (its address says so) and the currency (the shopper's cookie says so) into the
 * headers that the page reads, over whatever a client sent there. Both only ever name one of the store's own.
 */
export function applyPreferences(request: IncomingMessage, store: StoreEntry, path: string): void {
  const [, first = ''] = path.split('/', 2)
  request.headers['x-stoa-locale'] = store.locales.includes(first) ? first : store.locale
  const chosen = CHOSEN.exec(request.headers.cookie ?? '')?.[1]
  request.headers['x-stoa-currency'] = chosen && store.currencies.includes(chosen) ? chosen : store.currency
}

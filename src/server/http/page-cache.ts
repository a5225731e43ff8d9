import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoreEntry } from '../store-directory'
import { answerFromCache } from './answer-from-cache'
import { pageKey } from './page-cache-key'

/**
 * Answers a shared page of a store. It is rendered without the shopper's cookies, so that nothing personal can get into
 * it; only the currency chosen, one of the store's, is told to it.
 */
export function answerSharedPage(
  request: IncomingMessage,
  response: ServerResponse,
  store: StoreEntry,
  render: () => Promise<void>,
): Promise<void> {
  const currency = chosenCurrency(request, store)
  delete request.headers.cookie
  request.headers['x-stoa-currency'] = currency
  // Compressing is done once, for what is kept.
  const accepted = request.headers['accept-encoding']
  const key = `${store.id}|page|${currency}|${pageKey(request.url ?? '/')}`
  return answerFromCache(request, response, key, async () => {
    request.headers['accept-encoding'] = 'identity'
    try {
      await render()
    } finally {
      request.headers['accept-encoding'] = accepted
    }
  })
}

function chosenCurrency(request: IncomingMessage, store: StoreEntry): string {
  const chosen = /(?:^|;\s*)stoa-currency=([A-Z]{3})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
  return chosen && store.currencies.includes(chosen) ? chosen : store.currency
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoreEntry } from '../store-directory'
import { answerFromCache } from './answer-from-cache'
import { pageKey } from './page-cache-key'

/**
 * Answers a shared page of a store. It is rendered without the shopper's cookies, so that nothing personal can get into
 * it; only the currency chosen, one of the store's, is told to it (applyPreferences).
 */
export function answerSharedPage(
  request: IncomingMessage,
  response: ServerResponse,
  store: StoreEntry,
  render: () => Promise<void>,
): Promise<void> {
  delete request.headers.cookie
  // Compressing is done once, for what is kept.
  const accepted = request.headers['accept-encoding']
  const key = `${store.id}|page|${String(request.headers['x-stoa-currency'])}|${pageKey(request.url ?? '/')}`
  return answerFromCache(request, response, key, async () => {
    request.headers['accept-encoding'] = 'identity'
    try {
      await render()
    } finally {
      request.headers['accept-encoding'] = accepted
    }
  })
}

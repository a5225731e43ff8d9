import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoreEntry } from '../store-directory'
import { answerFromCache } from './answer-from-cache'
import { isPrivatePath } from './private-paths'

/** Marks of campaigns: no page shows anything else because of them. */
const IGNORED_PARAMETER = /^(utm_.*|gclid|fbclid|msclkid|mc_cid|mc_eid|ref)$/

/** The part of a URL that a page depends on: its path and its own parameters in a fixed order. */
export function pageKey(url: string): string {
  const at = url.indexOf('?')
  if (at === -1) return url
  const parameters = [...new URLSearchParams(url.slice(at + 1))].filter(([name]) => !IGNORED_PARAMETER.test(name))
  const query = new URLSearchParams(parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
  return query ? `${url.slice(0, at)}?${query}` : url.slice(0, at)
}

/** Whether a page of a store may come from the cache: all but those that show a shopper what is theirs. */
export function isSharedPage(request: IncomingMessage, path: string): boolean {
  const { method, headers } = request
  return (
    (method === 'GET' || method === 'HEAD') &&
    !headers.rsc &&
    !headers['next-router-prefetch'] &&
    !path.startsWith('/_next/') &&
    !/\.[a-z0-9]+$/.test(path) &&
    !isPrivatePath(path)
  )
}

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

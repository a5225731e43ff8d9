import type { IncomingMessage } from 'node:http'
import { isPrivatePath } from './private-paths'

/** Marks of campaigns: no page shows anything else because of them. */
const IGNORED_PARAMETER = /^(utm_.*|gclid|fbclid|msclkid|mc_cid|mc_eid|ref)$/

/** The part of a URL that a page depends on: its path and its own parameters in a fixed order. */
export function pageKey(url: string): string {
  const at = url.indexOf('?')
  if (at === -1) return url
  const parameters = [...new URLSearchParams(url.slice(at + 1))].filter(([name]) => !IGNORED_PARAMETER.test(name))
  const query = new URLSearchParams(parameters.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
  return query ? `${url.slice(0, at)}?${query}` : url.slice(0, at)
}

/** Whether a page of a store may come from the cache: all but those that show a shopper what is theirs. */
export function isSharedPage(request: IncomingMessage, path: string): boolean {
  const { method, headers } = request
  return (
    method === 'GET' &&
    !headers.rsc &&
    !headers['next-router-prefetch'] &&
    !path.startsWith('/_next/') &&
    !/\.[a-z0-9]+$/.test(path) &&
    !isPrivatePath(path)
  )
}

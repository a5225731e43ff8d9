import { DomainError } from '../errors'
import type { RequestContext } from '../trpc/request'

/**
 * Sibling stores are the same site to a browser, so SameSite cookies do not stop one from posting to another. A change
 * asked for by a browser must come from a page of the very same host. Bearer tokens are no ambient credential: exempt.
 */
export function requireOwnOrigin(request: Pick<RequestContext, 'headers' | 'hostHeader'>): void {
  const { headers, hostHeader } = request
  if (headers.has('authorization')) return
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new DomainError('foreign_origin')
  if (origin !== null && hostOf(origin) !== hostHeader) throw new DomainError('foreign_origin')
  // No Origin and no Sec-Fetch-Site: not a browser of this decade. Without a cookie there is nothing to abuse.
  if (origin === null && site === null && headers.has('cookie')) throw new DomainError('foreign_origin')
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

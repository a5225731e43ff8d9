/** What a request's host names. Pure: whether such a store exists is for the caller to look up. */
export type HostTarget =
  | { readonly kind: 'platform' }
  | { readonly kind: 'store-slug'; readonly slug: string }
  | { readonly kind: 'custom-host'; readonly host: string }
  | { readonly kind: 'invalid' }

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** Host without port, lower case, without a trailing dot; null for what is not a host name at all. */
export function normaliseHost(header: string | undefined): string | null {
  if (!header) return null
  const host = header
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '')
  if (host.length === 0 || host.length > 253) return null
  return host.split('.').every((label) => LABEL.test(label)) ? host : null
}

/**
 * Reads a Host header against the platform's own domain: the domain itself (or its `www`) is the platform, one label
 * below it is a store's slug, anything else may be a store's custom domain.
 */
export function resolveHost(header: string | undefined, platformDomain: string): HostTarget {
  const host = normaliseHost(header)
  if (!host) return { kind: 'invalid' }
  if (host === platformDomain || host === `www.${platformDomain}` || host === '127.0.0.1') return { kind: 'platform' }
  if (host.endsWith(`.${platformDomain}`)) {
    const slug = host.slice(0, -platformDomain.length - 1)
    return slug.includes('.') ? { kind: 'invalid' } : { kind: 'store-slug', slug }
  }
  return { kind: 'custom-host', host }
}

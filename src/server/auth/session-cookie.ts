import { platformUrl } from '../store-directory'

/** Whether browsers reach us by https, as configured: a header never decides it. */
export function isHttps(): boolean {
  return platformUrl().startsWith('https:')
}

/**
 * Name of a cookie of ours. `__Host-` makes the browser itself refuse one that a sibling subdomain set; it needs https.
 */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-stoa.${name}` : `stoa.${name}`
}

export interface CookieOptions {
  readonly maxAgeSeconds: number
  /** Whether scripts may read it; none of ours needs that. */
  readonly sameSite?: 'Lax' | 'Strict'
}

/** Adds a host-only, script-proof cookie to an answer. `value` must need no quoting (base64url, JWE). */
export function setCookie(headers: Headers, name: string, value: string, options: CookieOptions): void {
  const attributes = [
    `${cookieName(name)}=${value}`,
    'Path=/',
    `Max-Age=${options.maxAgeSeconds}`,
    'HttpOnly',
    `SameSite=${options.sameSite ?? 'Lax'}`,
    ...(isHttps() ? ['Secure'] : []),
  ]
  headers.append('set-cookie', attributes.join('; '))
}

export function clearCookie(headers: Headers, name: string): void {
  setCookie(headers, name, '', { maxAgeSeconds: 0 })
}

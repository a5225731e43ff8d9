const ATEXT = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The one form in which an e-mail address is kept and compared: NFKC, lower case, the domain in ASCII. Null for anything
 * that is not exactly one plain address: lists, display names, quoted local parts, control characters.
 */
export function normaliseEmail(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  const local = plain.slice(0, at)
  const domain = asciiDomain(plain.slice(at + 1))
  if (at < 1 || local.length > 64 || !ATEXT.test(local) || !domain) return null
  return local.length + 1 + domain.length <= 254 ? `${local}@${domain}` : null
}

function asciiDomain(domain: string): string | null {
  if (domain.length === 0 || !/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return null
  try {
    const host = new URL(`http://${domain}/`).hostname
    return DOMAIN.test(host) && !/^[\d.]+$/.test(host) ? host : null
  } catch {
    return null
  }
}

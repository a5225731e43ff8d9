/** First path segments, after the language, of storefront pages that show a shopper what is theirs. */
const PRIVATE_SEGMENTS = new Set(['cart', 'checkout', 'account', 'orders', 'pay', 'api', 'files'])
const LOCALE_SEGMENT = /^[a-z]{2}(?:-[A-Z]{2})?$/

/** Whether a storefront page gets the shopper's cookies, and so must never be kept. */
export function isPrivatePath(path: string): boolean {
  const [first = '', second = ''] = path.split('/').filter((segment) => segment !== '')
  return PRIVATE_SEGMENTS.has(LOCALE_SEGMENT.test(first) ? second : first)
}

/** How tightly lists and controls are set: `data-density` on the document, kept in a cookie that the server reads. */
export const densityCookie = 'stoa-density'

/** The attribute for `<html data-density>` from the cookie's text. */
export function densityAttribute(cookie: string | undefined): 'compact' | undefined {
  return cookie === 'compact' ? cookie : undefined
}

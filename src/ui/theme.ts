/*
 * Light or dark is a `data-theme` on the document. Without one the system decides, by media query alone, so no
 * script has to run before the first paint. The choice is kept in a cookie that the server reads.
 */
export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export const themeCookie = 'stoa-theme'

/** The attribute for `<html data-theme>` from the cookie's text. */
export function themeAttribute(cookie: string | undefined): 'light' | 'dark' | undefined {
  return cookie === 'light' || cookie === 'dark' ? cookie : undefined
}

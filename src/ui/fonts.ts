import localFont from 'next/font/local'

/*
 * Hanken Grotesk carries the interface (tabular figures, wide language cover); Marcellus, cut after Roman
 * inscriptions, carries headlines. Each family comes as a latin file, preloaded, and a latin-ext file that a
 * browser fetches only for a page that needs it (Romanian ș and ț live there).
 */
const uiLatin = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-ui',
  display: 'swap',
  fallback: ['ui-sans-serif', 'system-ui', 'sans-serif'],
})

const uiLatinExt = localFont({
  src: '../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-ui-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
})

const displayLatin = localFont({
  src: '../../node_modules/@fontsource/marcellus/files/marcellus-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-display-latin',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const displayLatinExt = localFont({
  src: '../../node_modules/@fontsource/marcellus/files/marcellus-latin-ext-400-normal.woff2',
  weight: '400',
  variable: '--font-display-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

/** Class names that define the font variables; put them on `<html>`. */
export const fontVariables = [uiLatin, uiLatinExt, displayLatin, displayLatinExt].map((font) => font.variable).join(' ')

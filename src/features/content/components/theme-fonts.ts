import localFont from 'next/font/local'

/*
 * One typeface for each choice of a theme. All are declared, and a browser fetches only those that the page's text is set in:
 * nothing is preloaded, fallbacks of the same measure stand in meanwhile.
 */
const grotesk = localFont({
  src: '../../../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-grotesk',
  display: 'swap',
  preload: false,
})

const humanist = localFont({
  src: '../../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-humanist',
  display: 'swap',
  preload: false,
})

const serif = localFont({
  src: '../../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-serif-face',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const rounded = localFont({
  src: '../../../../node_modules/@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2',
  weight: '200 1000',
  variable: '--font-rounded',
  display: 'swap',
  preload: false,
})

const mono = localFont({
  src: '../../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-mono-face',
  display: 'swap',
  preload: false,
})

/*
 * The letters of central and eastern European languages (Romanian ă and ș, Polish ł): fetched by a page that has one of them.
 * Next reads these calls without running them, so each says its range.
 */
const groteskExt = localFont({
  src: '../../../../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-grotesk-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

const humanistExt = localFont({
  src: '../../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-humanist-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

const serifExt = localFont({
  src: '../../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-serif-face-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

const roundedExt = localFont({
  src: '../../../../node_modules/@fontsource-variable/nunito/files/nunito-latin-ext-wght-normal.woff2',
  weight: '200 1000',
  variable: '--font-rounded-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

const monoExt = localFont({
  src: '../../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-ext-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-mono-face-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113' },
  ],
})

/** Class names that define the variables of all choices. */
export const themeFontVariables = [
  grotesk,
  groteskExt,
  humanist,
  humanistExt,
  serif,
  serifExt,
  rounded,
  roundedExt,
  mono,
  monoExt,
]
  .map((font) => font.variable)
  .join(' ')

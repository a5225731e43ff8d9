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

/** Class names that define the variables of all choices. */
export const themeFontVariables = [grotesk, humanist, serif, rounded, mono].map((font) => font.variable).join(' ')

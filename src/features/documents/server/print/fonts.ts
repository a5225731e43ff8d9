import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'

const files = createRequire(import.meta.url)

/** Hanken Grotesk speaks for the shop in Latin letters; Noto Sans has the Greek, Cyrillic and Vietnamese ones of addresses and names. */
const TEXT_FONTS = [
  ['hanken-grotesk', 'latin'],
  ['hanken-grotesk', 'latin-ext'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
] as const
const WEIGHTS = [400, 600] as const

/** The first of these that has a letter prints it. */
export const TEXT = TEXT_FONTS.map(([font, subset]) => `${font} ${subset}`)
/** For our own words only: it has Latin letters. */
export const DISPLAY = ['marcellus latin', 'marcellus latin-ext']

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** A file of an installed package: nothing is fetched. */
function fontFile(font: string, subset: string, weight: number): string {
  return files.resolve(`@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`)
}

async function load(): Promise<readonly Glyphs[]> {
  for (const [font, subset] of TEXT_FONTS) {
    const fonts = WEIGHTS.map((fontWeight) => ({ src: fontFile(font, subset, fontWeight), fontWeight }))
    Font.register({ family: `${font} ${subset}`, fonts })
  }
  for (const subset of ['latin', 'latin-ext']) {
    Font.register({ family: `marcellus ${subset}`, src: fontFile('marcellus', subset, 400) })
  }
  // A number or a name that does not fit is wrapped between words, never hyphenated by the rules of English.
  Font.registerHyphenationCallback((word) => [word])
  return Promise.all(
    TEXT.map(async (fontFamily) => {
      const descriptor = { fontFamily, fontWeight: 400, fontStyle: 'normal' as const }
      await Font.load(descriptor)
      const { data } = Font.getFont(descriptor)
      if (!data) throw new Error(`The font ${fontFamily} was not read`)
      // Its types leave out what the fonts can be asked.
      return data as unknown as Glyphs
    }),
  )
}

/** The fonts, read and registered once; they belong to the copy of the renderer that this module has. */
let loading: Promise<readonly Glyphs[]> | null = null

/** Pictures among letters, with what joins and colours them: an invoice does without. */
const EMOJI = /\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{200D}|\u{FE0F}|\u{20E3})+/gu

/** Makes anybody's text printable: emoji are left out, and a run of letters that no font has becomes one question mark. */
export type Printable = (text: string) => string

/** Loads the fonts, once. */
export async function loadFonts(): Promise<Printable> {
  loading ??= load()
  const glyphs = await loading
  const known = new Map<number, boolean>()
  const has = (codePoint: number) => {
    const answer = known.get(codePoint) ?? glyphs.some((font) => font.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, answer)
    return answer
  }
  return (text) => {
    const spaced = text
      .normalize('NFC')
      .replaceAll(EMOJI, '')
      .replaceAll(/\p{Zs}/gu, (space) => (space === ' ' ? ' ' : '\u00A0'))
    const letters = Array.from(spaced, (letter) =>
      letter === '\n' || has(letter.codePointAt(0) ?? 0) ? letter : '\u{FFFD}',
    )
    return letters.join('').replaceAll(/\u{FFFD}+/gu, '?')
  }
}

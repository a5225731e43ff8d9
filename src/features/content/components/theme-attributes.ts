import type { CSSProperties } from 'react'
import { PALETTE_COLORS, type Palette, type ThemeTokens } from '../content-schema'

const FONT_VARIABLES: Record<ThemeTokens['headingFont'], string> = {
  grotesk: 'var(--font-grotesk-ext), var(--font-grotesk)',
  humanist: 'var(--font-humanist-ext), var(--font-humanist)',
  serif: 'var(--font-serif-face-ext), var(--font-serif-face)',
  rounded: 'var(--font-rounded-ext), var(--font-rounded)',
  mono: 'var(--font-mono-face-ext), var(--font-mono-face)',
}

/** How the parts of a page are composed; follows from the voice of the headings, so that a store never has to choose it apart. */
const CHARACTERS = {
  serif: 'editorial',
  grotesk: 'crisp',
  mono: 'crisp',
  humanist: 'warm',
  rounded: 'playful',
} as const satisfies Record<ThemeTokens['headingFont'], string>

const dashed = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function paletteVariables(prefix: 'l' | 'd', palette: Palette): Record<string, string> {
  return Object.fromEntries(PALETTE_COLORS.map((name) => [`--${prefix}-${dashed(name)}`, palette[name]]))
}

/** What <html> bears for storefront.css to dress the page in the store's theme. */
export function themeAttributes(tokens: ThemeTokens) {
  return {
    'data-storefront': '',
    'data-radius': tokens.radius,
    'data-heading': tokens.headingFont,
    'data-character': CHARACTERS[tokens.headingFont],
    'data-ratio': tokens.productImageRatio,
    style: {
      ...paletteVariables('l', tokens.light),
      ...paletteVariables('d', tokens.dark),
      '--font-heading': FONT_VARIABLES[tokens.headingFont],
      '--font-body': FONT_VARIABLES[tokens.bodyFont],
      '--card-ratio': tokens.productImageRatio === 'portrait' ? '4 / 5' : '1 / 1',
    } as CSSProperties,
  }
}

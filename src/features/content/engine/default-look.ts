import type { Palette, ThemeTokens } from '../content-schema'

const LIGHT: Palette = {
  background: '#ffffff',
  foreground: '#1a1a1a',
  surface: '#f6f6f4',
  surfaceForeground: '#1a1a1a',
  muted: '#efefec',
  mutedForeground: '#5c5c58',
  primary: '#1a1a1a',
  primaryForeground: '#ffffff',
  accent: '#2f5d50',
  accentForeground: '#ffffff',
  border: '#dcdcd6',
  sale: '#b3261e',
  announcement: '#1a1a1a',
  announcementForeground: '#ffffff',
}

const DARK: Palette = {
  background: '#141413',
  foreground: '#f2f2ee',
  surface: '#1e1e1c',
  surfaceForeground: '#f2f2ee',
  muted: '#272724',
  mutedForeground: '#a8a8a0',
  primary: '#f2f2ee',
  primaryForeground: '#141413',
  accent: '#8fc7b5',
  accentForeground: '#10231d',
  border: '#3a3a36',
  sale: '#ff8a7d',
  announcement: '#272724',
  announcementForeground: '#f2f2ee',
}

/** The look of a store that has none of its own yet. */
export const DEFAULT_TOKENS: ThemeTokens = {
  light: LIGHT,
  dark: DARK,
  headingFont: 'grotesk',
  bodyFont: 'grotesk',
  radius: 'small',
  productImageRatio: 'square',
}

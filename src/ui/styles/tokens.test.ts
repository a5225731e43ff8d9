import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Contrast of the palette, by WCAG 2.2: text 4.5 : 1 (1.4.3), frames of controls and focus 3 : 1 (1.4.11). */
const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')

const text: [string, string[]][] = [
  [
    'ink',
    [
      'canvas',
      'surface',
      'sunken',
      'raised',
      'hover',
      'accent-soft',
      'ok-soft',
      'warn-soft',
      'danger-soft',
      'info-soft',
    ],
  ],
  ['ink-muted', ['canvas', 'surface', 'sunken', 'raised', 'hover']],
  ['ink-faint', ['canvas', 'surface', 'sunken', 'raised']],
  ['on-inverse', ['inverse']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-danger', ['danger', 'danger-hover']],
  ['accent-ink', ['canvas', 'surface', 'sunken', 'raised', 'hover', 'accent-soft']],
  ['ok-ink', ['surface', 'raised', 'ok-soft']],
  ['warn-ink', ['surface', 'raised', 'warn-soft']],
  ['danger-ink', ['surface', 'raised', 'sunken', 'danger-soft']],
  ['info-ink', ['surface', 'raised', 'info-soft']],
]
const frames: [string, string[]][] = [
  ['line-strong', ['surface', 'canvas', 'sunken', 'raised']],
  ['focus', ['canvas', 'surface', 'sunken', 'raised']],
  ['danger', ['surface', 'sunken']],
  ['accent', ['canvas', 'surface', 'raised']],
]

const [lightBlock = '', darkBlock = ''] =
  /:root \{([\s\S]*?)@variant dark \{([\s\S]*?)\n {2}\}/.exec(css)?.slice(1) ?? []
const light = palette(lightBlock)
const dark = new Map([...light, ...palette(darkBlock)])

function palette(block: string): Map<string, number> {
  const colours = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)
  return new Map([...colours].map(([, name = '', l, c, h]) => [name, luminance(Number(l), Number(c), Number(h))]))
}

/** Relative luminance of an OKLCH colour, clipped to sRGB (matrices of the CSS Color 4 specification). */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function tooLow(colours: Map<string, number>, pairs: [string, string[]][], least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs.flatMap((back) => {
      const [one, two] = [colours.get(front), colours.get(back)]
      if (one === undefined || two === undefined) return [`${front} or ${back} is missing`]
      const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : []
    }),
  )
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, colours) => {
  it('text reaches 4.5 : 1', () => expect(tooLow(colours, text, 4.5)).toEqual([]))
  it('frames and focus reach 3 : 1', () => expect(tooLow(colours, frames, 3)).toEqual([]))
})

it('measures contrast as WCAG does', () => {
  expect(luminance(1, 0, 0)).toBeCloseTo(1, 3)
  expect(luminance(0, 0, 0)).toBe(0)
  // oklch(0.6279 0.2577 29.23) is sRGB red, whose luminance is its coefficient.
  expect(luminance(0.6279, 0.2577, 29.23)).toBeCloseTo(0.2126, 2)
})

it('defines both themes', () => {
  expect(light.size).toBeGreaterThan(30)
  expect(palette(darkBlock).size).toBe(light.size)
})

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TEMPLATE_NAMES } from '../stores-schema'
import { loadTemplate } from './index'
import { nicePriceMinor } from './template-pricing'
import type { StoreTemplate, TemplateLink } from './template-schema'

const HERE = import.meta.dirname
const pathOf = (name: string, file: string) =>
  file.startsWith('shared/')
    ? join(HERE, 'shared', 'images', file.slice('shared/'.length))
    : join(HERE, name, 'images', file)

/** Every object in the template for which the test holds. */
function gather<T>(value: unknown, test: (item: object) => item is T & object): T[] {
  if (value === null || typeof value !== 'object') return []
  const below = Object.values(value).flatMap((item) => gather(item, test))
  return test(value) ? [value, ...below] : below
}

const isImage = (item: object): item is { file: string; alt: Record<string, string> } => 'file' in item && 'alt' in item
const isLink = (item: object): item is TemplateLink => 'kind' in item && 'handle' in item && !('title' in item)
const isText = (item: object): item is Record<'en' | 'es' | 'pt', string> =>
  'en' in item && 'es' in item && 'pt' in item

const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index)

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(TEMPLATE_NAMES)('template %s', (name) => {
  const load = (): Promise<StoreTemplate> => loadTemplate(name)

  it('parses, and is what its name says', async () => {
    expect((await load()).name).toBe(name)
  })

  it('uses each handle and each SKU once', async () => {
    const { products, categories, collections, pages } = await load()
    for (const list of [products, categories, collections, pages]) {
      expect(repeated(list.map(({ handle }) => handle))).toEqual([])
    }
    expect(repeated(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)))).toEqual([])
  })

  it('names only what it has: categories, products, links', async () => {
    const template = await load()
    const handles = {
      category: new Set(template.categories.map(({ handle }) => handle)),
      collection: new Set(template.collections.map(({ handle }) => handle)),
      product: new Set(template.products.map(({ handle }) => handle)),
      page: new Set(template.pages.map(({ handle }) => handle)),
    }
    const lost = gather(template, isLink).filter(
      (link) => link.kind in handles && 'handle' in link && !handles[link.kind].has(link.handle),
    )
    expect(lost).toEqual([])
    expect(template.products.filter(({ category }) => !handles.category.has(category))).toEqual([])
    const members = template.collections.flatMap((each) => (each.kind === 'manual' ? each.products : []))
    expect(members.filter((handle) => !handles.product.has(handle))).toEqual([])
    const featured = template.home.flatMap((each) => (each.type === 'featured-collection' ? [each.collection] : []))
    expect(featured.filter((handle) => !handles.collection.has(handle))).toEqual([])
    const early = template.categories.filter(({ parent }, index) => {
      const above = template.categories.slice(0, index).map(({ handle }) => handle)
      return parent !== undefined && !above.includes(parent)
    })
    expect(early).toEqual([])
  })

  it('gives every variant one value of every option, and no combination twice', async () => {
    for (const { handle, options, variants } of (await load()).products) {
      for (const variant of variants) {
        expect(Object.keys(variant.options), handle).toEqual(options.map(({ code }) => code))
        for (const { code, values } of options) {
          expect(
            values.map((value) => value.code),
            handle,
          ).toContain(variant.options[code])
        }
      }
      expect(repeated(variants.map((variant) => Object.values(variant.options).join()))).toEqual([])
      for (const locale of ['en', 'es', 'pt'] as const) {
        for (const { values } of options) expect(repeated(values.map((value) => value.name[locale]))).toEqual([])
      }
    }
  })

  it('shows a variant by a picture of its own product', async () => {
    const { products } = await load()
    const strange = products.flatMap(({ variants, images }) =>
      variants.filter(({ image }) => image !== undefined && images.every(({ file }) => file !== image)),
    )
    expect(strange).toEqual([])
  })

  it('keeps compare-at above the price in every currency', async () => {
    for (const { handle, variants } of (await load()).products) {
      for (const { priceBaseMinor, compareAtBaseMinor } of variants) {
        if (compareAtBaseMinor === undefined) continue
        for (const currency of ['USD', 'GBP', 'BRL', 'MXN', 'JPY', 'SEK', 'INR']) {
          const [price, before] = [
            nicePriceMinor(priceBaseMinor, currency),
            nicePriceMinor(compareAtBaseMinor, currency),
          ]
          expect(before, `${handle} ${currency}`).toBeGreaterThan(price)
        }
      }
    }
  })

  it('shows pictures that exist, light enough, with an alt text in every language', async () => {
    const shown = gather(await load(), isImage)
    for (const { file, alt } of shown) {
      expect(existsSync(pathOf(name, file)), file).toBe(true)
      expect(statSync(pathOf(name, file)).size, file).toBeLessThanOrEqual(/hero|arches/.test(file) ? 160_000 : 90_000)
      for (const text of Object.values(alt)) expect(text.length, file).toBeGreaterThan(3)
    }
  })

  it('carries no picture that nothing shows', async () => {
    const folder = join(HERE, name, 'images')
    const shown = new Set(gather(await load(), isImage).map(({ file }) => file))
    expect((existsSync(folder) ? readdirSync(folder) : []).filter((file) => !shown.has(file))).toEqual([])
  })

  it('is written in every language: no long text stands untranslated', async () => {
    const copied = gather(await load(), isText).filter(
      ({ en, es, pt }) => (en.match(/\p{L}{3,}/gu)?.length ?? 0) > 3 && (en === es || en === pt || es === pt),
    )
    expect(copied).toEqual([])
  })

  it('can be read, light and dark', async () => {
    const { theme } = await load()
    for (const palette of [theme.light, theme.dark]) {
      for (const [ink, ground] of [
        ['foreground', 'background'],
        ['foreground', 'muted'],
        ['surfaceForeground', 'surface'],
        ['mutedForeground', 'background'],
        ['mutedForeground', 'surface'],
        ['mutedForeground', 'muted'],
        ['primaryForeground', 'primary'],
        ['primary', 'background'],
        ['accentForeground', 'accent'],
        ['sale', 'background'],
        ['sale', 'surface'],
        ['announcementForeground', 'announcement'],
      ] as const) {
        expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('writes readable gradients', async () => {
    for (const section of (await load()).home) {
      if (section.type !== 'collection-cards') continue
      for (const { gradient } of section.cards) {
        expect(contrast(gradient.ink, gradient.from), gradient.from).toBeGreaterThanOrEqual(4.5)
        expect(contrast(gradient.ink, gradient.to), gradient.to).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

describe('the templates together', () => {
  it.each(TEMPLATE_NAMES.filter((name) => name !== 'empty'))('%s offers twelve products or more', async (name) => {
    expect((await loadTemplate(name)).products.length).toBeGreaterThanOrEqual(12)
  })

  it('let who wants it start with empty shelves', async () => {
    expect((await loadTemplate('empty')).products).toEqual([])
  })
})

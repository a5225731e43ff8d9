import type { z } from 'zod'
import type {
  Localized,
  StoreTemplate,
  TemplateImage,
  TemplateLink,
  TemplateMenu,
  templateProductSchema,
} from './template-schema'

/* What keeps the templates' content readable: a text in three languages in one call, and variants from a grid. */

export type ProductInput = z.input<typeof templateProductSchema>
type OptionInput = ProductInput['options'][number]
type ValueInput = OptionInput['values'][number]

/** One text in every language of the platform. */
export const l = (en: string, es: string, pt: string): Localized => ({ en, es, pt })

/** A text that reads the same in every language: a name, a number. */
export const same = (text: string): Localized => l(text, text, text)

export const image = (file: string, alt: Localized): TemplateImage => ({ file: `${file}.webp`, alt })

export const toCategory = (handle: string): TemplateLink => ({ kind: 'category', handle })
export const toCollection = (handle: string): TemplateLink => ({ kind: 'collection', handle })
export const toProduct = (handle: string): TemplateLink => ({ kind: 'product', handle })
export const toPage = (handle: string): TemplateLink => ({ kind: 'page', handle })
export const ALL_PRODUCTS: TemplateLink = { kind: 'all-products' }

export const menuItem = (
  label: Localized,
  link: TemplateLink,
  children: TemplateMenu['items'][number]['children'] = [],
): TemplateMenu['items'][number] => ({ label, link, children })

type Section<T extends StoreTemplate['home'][number]['type']> = Extract<StoreTemplate['home'][number], { type: T }>
type Badge = Section<'trust-badges'>['badges'][number]

export const badge = (icon: Badge['icon'], title: Localized, text: Localized): Badge => ({ icon, title, text })

export const value = (code: string, name: Localized, swatch?: string): ValueInput =>
  swatch === undefined ? { code, name } : { code, name, swatch }

const COLOUR = l('Colour', 'Color', 'Cor')
const SIZE = l('Size', 'Talla', 'Tamanho')

export const colours = (...values: ValueInput[]): OptionInput => ({ code: 'colour', name: COLOUR, values })

/** Sizes that are written the same everywhere. */
export const sizes = (...names: string[]): OptionInput => ({
  code: 'size',
  name: SIZE,
  values: names.map((name) => value(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), same(name))),
})

interface ProductDraft extends Pick<ProductInput, 'handle' | 'title' | 'vendor' | 'type' | 'category'> {
  readonly tags?: string[]
  readonly taxClass?: ProductInput['taxClass']
  /** One or two sentences: the first paragraph of the description, and what search engines show. */
  readonly summary: Localized
  /** The facts below it, as a list. */
  readonly details: readonly Localized[]
  readonly images: TemplateImage[]
  readonly options?: OptionInput[]
  readonly sku: string
  /** EUR cents, for every variant, or by the value of one option: `{ '500g': 1290 }`. */
  readonly price: number | Readonly<Record<string, number>>
  readonly compareAt?: number | Readonly<Record<string, number>>
  readonly weightGrams: number | Readonly<Record<string, number>>
  /** Pieces of the variants in their order, over and over. */
  readonly stock: readonly number[]
  /** Option value → picture of the product that shows it, without `.webp`. */
  readonly pictures?: Readonly<Record<string, string>>
}

/** A product with a variant for every combination of its option values, the last option changing fastest. */
export function product(draft: ProductDraft): ProductInput {
  const options = draft.options ?? []
  return {
    handle: draft.handle,
    title: draft.title,
    html: describe(draft.summary, draft.details),
    vendor: draft.vendor,
    type: draft.type,
    category: draft.category,
    tags: draft.tags ?? [],
    taxClass: draft.taxClass ?? 'standard',
    images: draft.images,
    options,
    variants: combinations(options).map((chosen, index) => variant(draft, chosen, index)),
    seo: { title: draft.title, description: draft.summary },
  }
}

function variant(draft: ProductDraft, chosen: Readonly<Record<string, string>>, index: number) {
  const codes = Object.values(chosen)
  const compareAt = pick(draft.compareAt, codes)
  const picture = codes.map((code) => draft.pictures?.[code]).find((file) => file !== undefined)
  return {
    sku: [draft.sku, ...codes].join('-').toUpperCase(),
    options: { ...chosen },
    priceBaseMinor: demand(pick(draft.price, codes), draft.handle),
    ...(compareAt === undefined ? {} : { compareAtBaseMinor: compareAt }),
    stock: draft.stock[index % draft.stock.length] ?? 0,
    weightGrams: demand(pick(draft.weightGrams, codes), draft.handle),
    ...(picture === undefined ? {} : { image: `${picture}.webp` }),
  }
}

function pick(amount: number | Readonly<Record<string, number>> | undefined, codes: readonly string[]) {
  if (typeof amount !== 'object') return amount
  return codes.map((code) => amount[code]).find((each) => each !== undefined)
}

function demand(amount: number | undefined, handle: string): number {
  if (amount === undefined) throw new RangeError(`${handle}: a variant has no price or no weight`)
  return amount
}

function combinations(options: readonly OptionInput[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (rows, option) => rows.flatMap((row) => option.values.map(({ code }) => ({ ...row, [option.code]: code }))),
    [{}],
  )
}

function describe(summary: Localized, details: readonly Localized[]): Localized {
  const inLanguage = (locale: keyof Localized) =>
    `<p>${summary[locale]}</p><ul>${details.map((detail) => `<li>${detail[locale]}</li>`).join('')}</ul>`
  return { en: inLanguage('en'), es: inLanguage('es'), pt: inLanguage('pt') }
}

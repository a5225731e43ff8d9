import { z } from 'zod'
import { templateNameSchema } from '../stores-schema'
import { handleSchema as handle } from '@/lib/handle'

/**
 * What a store template contains. A template is data only: provisioning turns it into rows of the new store's schema,
 * and the storefront renders the same section shapes from the theme row. Nothing here knows the store's name, currency or
 * country; the three places where they enter are `{store}` in texts, `priceBaseMinor` (see template-pricing.ts) and
 * the `home` shipping zone.
 */

const text = z.string().trim().min(1)
const country = z.string().regex(/^[A-Z]{2}$/)
const hexColor = z.string().regex(/^#[0-9a-f]{6}$/)
/** Amount in EUR cents. What a store in another currency shows is `nicePriceMinor(amount, currency)`. */
const baseMinor = z.number().int().nonnegative()

export const localizedSchema = z.strictObject({ en: text, es: text, pt: text })
export type Localized = z.infer<typeof localizedSchema>

/** `file` lives in the template's own `images/` folder, or in `shared/images/` when it starts with `shared/`. */
const templateImageSchema = z.strictObject({
  file: z.string().regex(/^(?:shared\/)?[a-z0-9-]+\.webp$/),
  alt: localizedSchema,
})
export type TemplateImage = z.infer<typeof templateImageSchema>

const templateLinkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('home') }),
  z.strictObject({ kind: z.literal('all-products') }),
  z.strictObject({ kind: z.literal('category'), handle }),
  z.strictObject({ kind: z.literal('collection'), handle }),
  z.strictObject({ kind: z.literal('product'), handle }),
  z.strictObject({ kind: z.literal('page'), handle }),
])
export type TemplateLink = z.infer<typeof templateLinkSchema>

const actionSchema = z.strictObject({ label: localizedSchema, link: templateLinkSchema })

/* ---------------------------------------------------------------- theme */

const themePaletteSchema = z.strictObject({
  background: hexColor,
  foreground: hexColor,
  surface: hexColor,
  surfaceForeground: hexColor,
  muted: hexColor,
  mutedForeground: hexColor,
  primary: hexColor,
  primaryForeground: hexColor,
  accent: hexColor,
  accentForeground: hexColor,
  border: hexColor,
  sale: hexColor,
  announcement: hexColor,
  announcementForeground: hexColor,
})
export type ThemePalette = z.infer<typeof themePaletteSchema>

/** Names of font stacks, not of files: the storefront decides what each one loads. */
const fontChoiceSchema = z.enum(['grotesk', 'humanist', 'serif', 'rounded', 'mono'])
const radiusChoiceSchema = z.enum(['none', 'small', 'medium', 'large'])

const themeSchema = z.strictObject({
  light: themePaletteSchema,
  dark: themePaletteSchema,
  headingFont: fontChoiceSchema,
  bodyFont: fontChoiceSchema,
  radius: radiusChoiceSchema,
  /** Ratio of the picture in product cards; every packshot of a template is square and survives both. */
  productImageRatio: z.enum(['square', 'portrait']),
})
export type TemplateTheme = z.infer<typeof themeSchema>

/* ------------------------------------------------------------- sections */

const heroSectionSchema = z.strictObject({
  type: z.literal('hero'),
  image: templateImageSchema,
  /** Portrait crop shown below 640 px. */
  phoneImage: templateImageSchema.optional(),
  /** Which ink is legible on the picture. */
  tone: z.enum(['dark-text', 'light-text']),
  align: z.enum(['start', 'center']),
  eyebrow: localizedSchema.optional(),
  title: localizedSchema,
  text: localizedSchema,
  primaryAction: actionSchema,
  secondaryAction: actionSchema.optional(),
  stats: z
    .array(z.strictObject({ value: localizedSchema, label: localizedSchema }))
    .max(4)
    .default([]),
})

const featuredCollectionSectionSchema = z.strictObject({
  type: z.literal('featured-collection'),
  title: localizedSchema,
  text: localizedSchema.optional(),
  collection: handle,
  limit: z.number().int().min(2).max(12),
  layout: z.enum(['grid', 'scroller']),
  action: actionSchema.optional(),
})

const categoryTilesSectionSchema = z.strictObject({
  type: z.literal('category-tiles'),
  title: localizedSchema,
  tiles: z
    .array(z.strictObject({ title: localizedSchema, image: templateImageSchema, link: templateLinkSchema }))
    .min(2)
    .max(6),
})

const collectionCardsSectionSchema = z.strictObject({
  type: z.literal('collection-cards'),
  title: localizedSchema.optional(),
  cards: z
    .array(
      z.strictObject({
        title: localizedSchema,
        text: localizedSchema,
        link: templateLinkSchema,
        gradient: z.strictObject({ from: hexColor, to: hexColor, ink: hexColor }),
      }),
    )
    .min(2)
    .max(4),
})

const imageWithTextSectionSchema = z.strictObject({
  type: z.literal('image-with-text'),
  image: templateImageSchema,
  imageSide: z.enum(['start', 'end']),
  eyebrow: localizedSchema.optional(),
  title: localizedSchema,
  html: localizedSchema,
  action: actionSchema.optional(),
})

const richTextSectionSchema = z.strictObject({
  type: z.literal('rich-text'),
  title: localizedSchema.optional(),
  html: localizedSchema,
  align: z.enum(['start', 'center']),
})

const badgeIconSchema = z.enum([
  'truck',
  'returns',
  'shield',
  'leaf',
  'headset',
  'gift',
  'repair',
  'card',
  'clock',
  'hand',
])

const trustBadgesSectionSchema = z.strictObject({
  type: z.literal('trust-badges'),
  badges: z
    .array(z.strictObject({ icon: badgeIconSchema, title: localizedSchema, text: localizedSchema }))
    .min(2)
    .max(4),
})

const faqSectionSchema = z.strictObject({
  type: z.literal('faq'),
  title: localizedSchema,
  entries: z
    .array(z.strictObject({ question: localizedSchema, html: localizedSchema }))
    .min(1)
    .max(12),
})

const newsletterSectionSchema = z.strictObject({
  type: z.literal('newsletter'),
  title: localizedSchema,
  text: localizedSchema,
})

const templateSectionSchema = z.discriminatedUnion('type', [
  heroSectionSchema,
  featuredCollectionSectionSchema,
  categoryTilesSectionSchema,
  collectionCardsSectionSchema,
  imageWithTextSectionSchema,
  richTextSectionSchema,
  trustBadgesSectionSchema,
  faqSectionSchema,
  newsletterSectionSchema,
])
export type TemplateSection = z.infer<typeof templateSectionSchema>

const announcementSchema = z.strictObject({
  text: localizedSchema,
  link: templateLinkSchema.optional(),
})

/* ----------------------------------------------------------- navigation */

const menuItemSchema = z.strictObject({
  label: localizedSchema,
  link: templateLinkSchema,
  children: z.array(z.strictObject({ label: localizedSchema, link: templateLinkSchema })).default([]),
})

const menuSchema = z.strictObject({
  handle: z.enum(['main', 'footer-shop', 'footer-help']),
  title: localizedSchema,
  items: z.array(menuItemSchema).min(1),
})
export type TemplateMenu = z.infer<typeof menuSchema>

/* -------------------------------------------------------------- catalog */

const seoSchema = z.strictObject({ title: localizedSchema, description: localizedSchema })

const templateCategorySchema = z.strictObject({
  handle,
  /** Handle of the category above; parents stand before their children in the list. */
  parent: handle.optional(),
  name: localizedSchema,
  description: localizedSchema,
  image: templateImageSchema.optional(),
})
export type TemplateCategory = z.infer<typeof templateCategorySchema>

const collectionRuleSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('tag'), relation: z.literal('equals'), value: text }),
  z.strictObject({ field: z.literal('type'), relation: z.literal('equals'), value: text }),
  z.strictObject({ field: z.literal('vendor'), relation: z.literal('equals'), value: text }),
  z.strictObject({ field: z.literal('category'), relation: z.literal('equals'), value: handle }),
  z.strictObject({ field: z.literal('price'), relation: z.enum(['below', 'above']), valueBaseMinor: baseMinor }),
  z.strictObject({ field: z.literal('compare-at'), relation: z.literal('is-set') }),
])

const collectionBase = {
  handle,
  title: localizedSchema,
  description: localizedSchema,
  image: templateImageSchema.optional(),
}

const templateCollectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual'), ...collectionBase, products: z.array(handle).min(1) }),
  z.strictObject({
    kind: z.literal('rule'),
    ...collectionBase,
    match: z.enum(['all', 'any']),
    rules: z.array(collectionRuleSchema).min(1),
    sort: z.enum(['newest', 'title', 'price-low', 'price-high']),
  }),
])
export type TemplateCollection = z.infer<typeof templateCollectionSchema>

const taxClassSchema = z.enum(['standard', 'reduced'])

const optionSchema = z.strictObject({
  /** Stable key that variants point to; `name` is what shoppers read. */
  code: handle,
  name: localizedSchema,
  values: z.array(z.strictObject({ code: handle, name: localizedSchema, swatch: hexColor.optional() })).min(1),
})

const variantSchema = z.strictObject({
  sku: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  /** Option code → value code; one entry for every option of the product. */
  options: z.record(handle, handle),
  priceBaseMinor: baseMinor,
  compareAtBaseMinor: baseMinor.optional(),
  stock: z.number().int().nonnegative(),
  weightGrams: z.number().int().positive(),
  /** Picture shown when the variant is picked; one of the product's own. */
  image: templateImageSchema.shape.file.optional(),
})

export const templateProductSchema = z.strictObject({
  handle,
  title: localizedSchema,
  /** A few `<p>` and `<ul>`, nothing else. */
  html: localizedSchema,
  vendor: text,
  /** One of the template's product types, in English, as merchants filter by it; not shown to shoppers. */
  type: text,
  category: handle,
  tags: z.array(handle),
  taxClass: taxClassSchema,
  images: z.array(templateImageSchema).min(1).max(6),
  options: z.array(optionSchema).max(3),
  variants: z.array(variantSchema).min(1),
  seo: seoSchema,
})
export type TemplateProduct = z.infer<typeof templateProductSchema>

/* -------------------------------------------------- shipping, tax, pages */

const zoneCountriesSchema = z.discriminatedUnion('kind', [
  /** The country the store is in. */
  z.strictObject({ kind: z.literal('home') }),
  z.strictObject({ kind: z.literal('list'), countries: z.array(country).min(1) }),
  z.strictObject({ kind: z.literal('rest-of-world') }),
])

const shippingZoneSchema = z.strictObject({
  handle,
  name: localizedSchema,
  countries: zoneCountriesSchema,
  rates: z
    .array(
      z.strictObject({
        handle,
        name: localizedSchema,
        description: localizedSchema,
        priceBaseMinor: baseMinor,
        /** The rate costs nothing from this subtotal on. */
        freeFromBaseMinor: baseMinor.optional(),
        maxWeightGrams: z.number().int().positive().optional(),
        minDays: z.number().int().nonnegative(),
        maxDays: z.number().int().positive(),
      }),
    )
    .min(1),
})
export type TemplateShippingZone = z.infer<typeof shippingZoneSchema>

const taxSettingsSchema = z.strictObject({
  /** Shelf prices contain the tax, unless the store is in one of these countries. */
  pricesExcludeTaxIn: z.array(country),
  shippingTaxClass: taxClassSchema,
  rates: z.array(
    z.strictObject({
      country,
      /** What the law of the country calls the tax: VAT, IVA, GST … */
      name: text,
      standardBasisPoints: z.number().int().min(0).max(3000),
      reducedBasisPoints: z.number().int().min(0).max(3000),
    }),
  ),
})
export type TemplateTaxSettings = z.infer<typeof taxSettingsSchema>

const templatePageSchema = z.strictObject({
  handle,
  kind: z.enum(['policy', 'page']),
  title: localizedSchema,
  html: localizedSchema,
  seo: seoSchema,
})
export type TemplatePage = z.infer<typeof templatePageSchema>

/* ------------------------------------------------------------- template */

export const storeTemplateSchema = z.strictObject({
  name: templateNameSchema,
  title: localizedSchema,
  description: localizedSchema,
  /** Shown in the template picker of sign-up. */
  cover: templateImageSchema,
  /** Shown where a product or category has no picture. */
  placeholder: templateImageSchema,
  theme: themeSchema,
  announcement: announcementSchema,
  home: z.array(templateSectionSchema).min(1),
  menus: z.array(menuSchema),
  categories: z.array(templateCategorySchema),
  collections: z.array(templateCollectionSchema),
  products: z.array(templateProductSchema),
  shippingZones: z.array(shippingZoneSchema).min(1),
  taxes: taxSettingsSchema,
  pages: z.array(templatePageSchema),
  seo: seoSchema,
})
export type StoreTemplate = z.infer<typeof storeTemplateSchema>

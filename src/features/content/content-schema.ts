import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
import { handleSchema } from '@/lib/handle'
import { idSchema } from '@/lib/ids'
import { LOCALES } from '@/lib/locales'

/*
 * The look and the texts of a storefront. The stored shapes (the row `theme`, the table `page`) hold every language; what a
 * shopper's page reads is the same shape resolved to one language, with pictures in place of asset ids.
 */

const MAX_HTML = 50_000

/** A text in the store's languages. Where the language asked for is missing, the store's default stands in, then any. */
const textIn = (max: number) => z.partialRecord(z.enum(LOCALES), z.string().trim().max(max))
const line = textIn(300)
const html = textIn(MAX_HTML)
export type LocalizedText = z.infer<typeof line>

/** Where a link leads. Handles that are no longer there lead to the not-found page, renamed ones are redirected. */
const linkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('home') }),
  z.strictObject({ kind: z.literal('all-products') }),
  z.strictObject({ kind: z.literal('category'), handle: handleSchema }),
  z.strictObject({ kind: z.literal('collection'), handle: handleSchema }),
  z.strictObject({ kind: z.literal('product'), handle: handleSchema }),
  z.strictObject({ kind: z.literal('page'), handle: handleSchema }),
  z.strictObject({ kind: z.literal('url'), href: z.url({ protocol: /^https?$/ }).max(500) }),
])
export type ContentLink = z.infer<typeof linkSchema>

/* ---------------------------------------------------------------- theme */

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/)

export const PALETTE_COLORS = [
  'background',
  'foreground',
  'surface',
  'surfaceForeground',
  'muted',
  'mutedForeground',
  'primary',
  'primaryForeground',
  'accent',
  'accentForeground',
  'border',
  'sale',
  'announcement',
  'announcementForeground',
] as const
const paletteSchema = z.strictObject(
  Object.fromEntries(PALETTE_COLORS.map((name) => [name, hexColor])) as Record<
    (typeof PALETTE_COLORS)[number],
    typeof hexColor
  >,
)
export type Palette = z.infer<typeof paletteSchema>

/** How well two colours (#rrggbb) are told apart, from 1 to 21: WCAG 2.2, relative luminance. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const FONT_CHOICES = ['grotesk', 'humanist', 'serif', 'rounded', 'mono'] as const
export const RADIUS_CHOICES = ['none', 'small', 'medium', 'large'] as const
export const IMAGE_RATIOS = ['square', 'portrait'] as const

export const themeTokensSchema = z.strictObject({
  light: paletteSchema,
  dark: paletteSchema,
  headingFont: z.enum(FONT_CHOICES),
  bodyFont: z.enum(FONT_CHOICES),
  radius: z.enum(RADIUS_CHOICES),
  productImageRatio: z.enum(IMAGE_RATIOS),
})
export type ThemeTokens = z.infer<typeof themeTokensSchema>

/* ------------------------------------------------------------- sections */

/** One picture of a section: stored by its asset, read as a picture (null once the asset is deleted). */
const storedImage = z.strictObject({ assetId: idSchema, alt: line })
const shownImage = pictureSchema.nullable()

const BADGE_ICONS = [
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
] as const

const sectionId = z.string().min(1).max(64)

function actionOver<L extends z.ZodType>(text: L) {
  return z.strictObject({ label: text, link: linkSchema })
}

/** Sections around pictures. */
function pictureSectionsOver<L extends z.ZodType, H extends z.ZodType, I extends z.ZodType>(
  text: L,
  rich: H,
  image: I,
) {
  const action = actionOver(text)
  return [
    z.strictObject({
      id: sectionId,
      type: z.literal('hero'),
      image,
      /** Portrait crop shown below 640 px. */
      phoneImage: image.optional(),
      /** Which ink is legible on the picture. */
      tone: z.enum(['dark-text', 'light-text']),
      align: z.enum(['start', 'center']),
      eyebrow: text.optional(),
      title: text,
      text: text,
      primaryAction: action,
      secondaryAction: action.optional(),
      stats: z.array(z.strictObject({ value: text, label: text })).max(4),
    }),
    z.strictObject({
      id: sectionId,
      type: z.literal('image-with-text'),
      image,
      imageSide: z.enum(['start', 'end']),
      eyebrow: text.optional(),
      title: text,
      html: rich,
      action: action.optional(),
    }),
    z.strictObject({
      id: sectionId,
      type: z.literal('category-tiles'),
      title: text,
      tiles: z.array(z.strictObject({ title: text, image, link: linkSchema })).max(8),
    }),
  ] as const
}

/** Sections that lead to products. */
function listSectionsOver<L extends z.ZodType>(text: L) {
  const action = actionOver(text)
  return [
    z.strictObject({
      id: sectionId,
      type: z.literal('featured-collection'),
      title: text,
      text: text.optional(),
      collection: handleSchema,
      limit: z.int().min(2).max(12),
      layout: z.enum(['grid', 'scroller']),
      action: action.optional(),
    }),
    z.strictObject({
      id: sectionId,
      type: z.literal('collection-cards'),
      title: text.optional(),
      cards: z
        .array(
          z.strictObject({
            title: text,
            text,
            link: linkSchema,
            gradient: z.strictObject({ from: hexColor, to: hexColor, ink: hexColor }),
          }),
        )
        .max(6),
    }),
  ] as const
}

/** Sections to read. */
function textSectionsOver<L extends z.ZodType, H extends z.ZodType>(text: L, rich: H) {
  return [
    z.strictObject({
      id: sectionId,
      type: z.literal('rich-text'),
      title: text.optional(),
      html: rich,
      align: z.enum(['start', 'center']),
    }),
    z.strictObject({
      id: sectionId,
      type: z.literal('trust-badges'),
      badges: z.array(z.strictObject({ icon: z.enum(BADGE_ICONS), title: text, text })).max(4),
    }),
    z.strictObject({
      id: sectionId,
      type: z.literal('faq'),
      title: text,
      entries: z.array(z.strictObject({ question: text, html: rich })).max(20),
    }),
    z.strictObject({ id: sectionId, type: z.literal('newsletter'), title: text, text }),
  ] as const
}

/** The sections, over how a line, a longer text and a picture are written: stored or shown. */
function sectionsOver<L extends z.ZodType, H extends z.ZodType, I extends z.ZodType>(text: L, rich: H, image: I) {
  return z.discriminatedUnion('type', [
    ...pictureSectionsOver(text, rich, image),
    ...listSectionsOver(text),
    ...textSectionsOver(text, rich),
  ])
}

export const storedSectionsSchema = z.array(sectionsOver(line, html, storedImage)).max(30)
export type StoredSection = z.infer<typeof storedSectionsSchema>[number]

export const sectionSchema = sectionsOver(z.string(), z.string(), shownImage)
export type Section = z.infer<typeof sectionSchema>

/* --------------------------------------------------------- announcement */

export const storedAnnouncementSchema = z.strictObject({
  enabled: z.boolean(),
  text: line,
  link: linkSchema.nullable(),
})
export type StoredAnnouncement = z.infer<typeof storedAnnouncementSchema>

export const announcementSchema = z.strictObject({ text: z.string(), link: linkSchema.nullable() })

/* ----------------------------------------------------------- navigation */

export const MENU_HANDLES = ['main', 'footer-shop', 'footer-help'] as const

function menusOver<L extends z.ZodType>(text: L) {
  const entry = z.strictObject({ label: text, link: linkSchema })
  const item = z.strictObject({ label: text, link: linkSchema, children: z.array(entry).max(20) })
  return z.array(z.strictObject({ handle: z.enum(MENU_HANDLES), title: text, items: z.array(item).max(20) })).max(3)
}

export const storedMenusSchema = menusOver(line)
export type StoredMenu = z.infer<typeof storedMenusSchema>[number]
export const menusSchema = menusOver(z.string())
export type Menu = z.infer<typeof menusSchema>[number]

/* ------------------------------------------------------ what a page reads */

/** On every page of the storefront. */
export const layoutOutput = z.strictObject({
  store: z.strictObject({
    name: z.string(),
    currency: z.string(),
    currencies: z.array(z.string()),
    locale: z.string(),
    locales: z.array(z.string()),
    country: z.string(),
    contactEmail: z.string().nullable(),
    pricesIncludeTax: z.boolean(),
    /** Null until the merchant launches it: shown with a notice, and kept out of search engines. */
    launchedAt: z.string().nullable(),
  }),
  theme: themeTokensSchema,
  announcement: announcementSchema.nullable(),
  menus: menusSchema,
})
export type StorefrontLayout = z.infer<typeof layoutOutput>

export const homeOutput = z.strictObject({
  sections: z.array(sectionSchema),
  seo: z.strictObject({ title: z.string(), description: z.string() }),
})
export type StorefrontHome = z.infer<typeof homeOutput>

export const pageByHandleInput = z.strictObject({ handle: handleSchema })

const textPageSchema = z.strictObject({
  handle: z.string(),
  title: z.string(),
  /** Sanitised when it was written: safe to render. */
  bodyHtml: z.string(),
  seo: z.strictObject({ title: z.string(), description: z.string() }),
  updatedAt: z.string(),
})
export type TextPage = z.infer<typeof textPageSchema>

/** `moved`: the page was renamed; redirect to the handle. An unknown handle is the error `not_found`. */
export const pageByHandleOutput = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('found'), page: textPageSchema }),
  z.strictObject({ status: z.literal('moved'), handle: z.string() }),
])
export type PageByHandle = z.infer<typeof pageByHandleOutput>

export const pageListOutput = z.array(z.strictObject({ handle: z.string(), title: z.string(), updatedAt: z.string() }))

/* ------------------------------------------------------- what staff edit */

export const contentEditorOutput = z.strictObject({
  tokens: themeTokensSchema,
  announcement: storedAnnouncementSchema,
  menus: storedMenusSchema,
  /** To be sent back with a change: someone else's change in between is not overwritten. */
  version: z.int(),
})
export type ContentEditor = z.infer<typeof contentEditorOutput>

/** What is left out stays as it is. */
export const updateContentInput = z.strictObject({
  version: z.int(),
  tokens: themeTokensSchema.optional(),
  announcement: storedAnnouncementSchema.optional(),
  menus: storedMenusSchema.optional(),
})
export type UpdateContentInput = z.infer<typeof updateContentInput>

const pageTexts = z.strictObject({
  title: z.string().trim().min(1).max(200),
  bodyHtml: z.string().max(MAX_HTML),
  seoTitle: z.string().trim().max(200).nullable(),
  seoDescription: z.string().trim().max(400).nullable(),
})
export type PageTexts = z.infer<typeof pageTexts>

export const savePageInput = z.strictObject({
  /** Left out: a new page. */
  id: idSchema.optional(),
  handle: handleSchema,
  published: z.boolean(),
  /** In the store's default language. */
  texts: pageTexts,
  translations: z.partialRecord(z.enum(LOCALES), pageTexts),
})
export type SavePageInput = z.infer<typeof savePageInput>

export const pageEditorSchema = z.strictObject({
  id: idSchema,
  handle: z.string(),
  published: z.boolean(),
  texts: pageTexts,
  translations: z.partialRecord(z.enum(LOCALES), pageTexts),
  updatedAt: z.string(),
})
export type PageEditor = z.infer<typeof pageEditorSchema>

export const pageIdInput = z.strictObject({ id: idSchema })

export const pageSummariesOutput = z.array(
  z.strictObject({
    id: idSchema,
    handle: z.string(),
    title: z.string(),
    published: z.boolean(),
    updatedAt: z.string(),
  }),
)

import type { MediaAsset } from '@/features/media/media-schema'

/** Texts of a category or collection in one language. */
export interface GroupTexts {
  readonly name: string
  readonly descriptionHtml: string
  readonly seoTitle: string
  readonly seoDescription: string
}

/** What the forms of categories and collections have in common; `texts` by language, the store's default among them. */
export interface GroupDraft {
  readonly handle: string
  readonly image: MediaAsset | null
  readonly texts: Readonly<Record<string, GroupTexts>>
}

const NONE: GroupTexts = { name: '', descriptionHtml: '', seoTitle: '', seoDescription: '' }

interface StoredTexts {
  readonly name: string
  readonly descriptionHtml: string
  readonly seoTitle: string | null
  readonly seoDescription: string | null
}

/** The texts of all languages, from the columns and the translations. */
export function textsOf(
  languages: { readonly locale: string; readonly locales: readonly string[] },
  stored: StoredTexts | null,
  translations: Readonly<Record<string, Partial<GroupTexts> & { readonly title?: string | undefined }>>,
): Record<string, GroupTexts> {
  const all = languages.locales.map((locale): [string, GroupTexts] => {
    const { title, ...texts } = translations[locale] ?? {}
    return [locale, { ...NONE, ...(title === undefined ? {} : { name: title }), ...texts }]
  })
  const own = stored
    ? { ...stored, seoTitle: stored.seoTitle ?? '', seoDescription: stored.seoDescription ?? '' }
    : NONE
  return { ...Object.fromEntries(all), [languages.locale]: own }
}

/** The default language's texts as the columns have them. */
export function columnsOf(texts: GroupTexts): StoredTexts {
  return { ...texts, seoTitle: texts.seoTitle || null, seoDescription: texts.seoDescription || null }
}

/** Texts of the other languages, by language. */
export function otherTexts(draft: GroupDraft, locale: string): [string, GroupTexts][] {
  return Object.entries(draft.texts).filter(([language]) => language !== locale)
}

/** Whether two drafts say the same. */
export function isSameDraft(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

import type { AdminCollection, CollectionMember, SaveCollectionInput } from '../../collection-admin-schema'
import { columnsOf, type GroupDraft, otherTexts, textsOf } from './group-draft'
import { type RulesDraft, rulesDraftOf, rulesOf } from './rule-draft'

type Sort = SaveCollectionInput['sort']

export interface CollectionDraft extends GroupDraft {
  readonly kind: AdminCollection['kind']
  readonly sort: Sort
  readonly published: boolean
  readonly rules: RulesDraft
  readonly members: readonly CollectionMember[]
}

interface Languages {
  readonly locale: string
  readonly locales: readonly string[]
}

/** What the editor begins with; null: a new collection. */
export function collectionDraftOf(languages: Languages, collection: AdminCollection | null): CollectionDraft {
  if (!collection) {
    const texts = textsOf(languages, null, {})
    return {
      handle: '',
      image: null,
      texts,
      kind: 'manual',
      sort: 'manual',
      published: false,
      rules: rulesDraftOf(null),
      members: [],
    }
  }
  const { title, descriptionHtml, seoTitle, seoDescription, handle, image, kind, sort, published, members } = collection
  const texts = textsOf(languages, { name: title, descriptionHtml, seoTitle, seoDescription }, collection.translations)
  return { handle, image, texts, kind, sort, published, members, rules: rulesDraftOf(collection.rules) }
}

/** What is saved, or null while the title or rules are missing. */
export function collectionInputOf(
  draft: CollectionDraft,
  { locale }: Languages,
  collection: AdminCollection | null,
): SaveCollectionInput | null {
  const original = draft.texts[locale]
  const rules = draft.kind === 'rule' ? rulesOf(draft.rules) : null
  if (!original || original.name.trim() === '' || (draft.kind === 'rule' && !rules)) return null
  const { name: title, ...columns } = columnsOf(original)
  const translations = otherTexts(draft, locale).map(([language, { name, ...texts }]) => [
    language,
    { title: name, ...texts },
  ])
  return {
    ...(collection ? { id: collection.id, updatedAt: collection.updatedAt } : {}),
    ...(draft.handle === '' ? {} : { handle: draft.handle }),
    title,
    ...columns,
    kind: draft.kind,
    rules,
    sort: draft.kind === 'rule' && draft.sort === 'manual' ? 'newest' : draft.sort,
    published: draft.published,
    imageAssetId: draft.image?.id ?? null,
    translations: Object.fromEntries(translations),
    ...(draft.kind === 'manual' ? { productIds: draft.members.map(({ id }) => id) } : {}),
  }
}

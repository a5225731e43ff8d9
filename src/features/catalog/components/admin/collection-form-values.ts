import type { MediaAsset } from '@/features/media/media-schema'
import type { AdminCollection, CollectionMember, SaveCollectionInput } from '../../collection-admin-schema'
import { type CollectionCondition, type CollectionRules, collectionRulesSchema } from '../../collection-rule-schema'

/** A condition while it is being written: its value may still be missing. */
export interface DraftCondition {
  field: CollectionCondition['field']
  operator: CollectionCondition['operator']
  value: string | number | boolean | string[] | null
}

export interface CollectionFormValues {
  title: string
  handle: string
  descriptionHtml: string
  kind: AdminCollection['kind']
  match: CollectionRules['match']
  conditions: DraftCondition[]
  sort: AdminCollection['sort']
  published: boolean
  image: MediaAsset | null
  seoTitle: string
  seoDescription: string
  members: CollectionMember[]
}

export const FIRST_CONDITION: DraftCondition = { field: 'tag', operator: 'eq', value: '' }

export function collectionFormOf(collection: AdminCollection | null): CollectionFormValues {
  return {
    title: collection?.title ?? '',
    handle: collection?.handle ?? '',
    descriptionHtml: collection?.descriptionHtml ?? '',
    kind: collection?.kind ?? 'manual',
    match: collection?.rules?.match ?? 'all',
    conditions: collection?.rules?.conditions.map((condition) => ({ ...condition })) ?? [FIRST_CONDITION],
    sort: collection?.sort ?? 'manual',
    published: collection?.published ?? true,
    image: collection?.image ?? null,
    seoTitle: collection?.seoTitle ?? '',
    seoDescription: collection?.seoDescription ?? '',
    members: collection?.members ?? [],
  }
}

/** The rules as far as they are complete; null where none is. */
export function rulesOf(values: Pick<CollectionFormValues, 'match' | 'conditions'>): CollectionRules | null {
  const complete = values.conditions.filter(
    (condition) => collectionRulesSchema.safeParse({ match: 'all', conditions: [condition] }).success,
  )
  const parsed = collectionRulesSchema.safeParse({ match: values.match, conditions: complete })
  return parsed.success ? parsed.data : null
}

/** What is sent, or null while a collection by rule has no complete rule. */
export function collectionInputOf(
  values: CollectionFormValues,
  collection: AdminCollection | null,
): SaveCollectionInput | null {
  const { match, conditions, image, members, handle, seoTitle, seoDescription, sort, ...rest } = values
  const rules = values.kind === 'rule' ? rulesOf({ match, conditions }) : null
  if (values.kind === 'rule' && !rules) return null
  return {
    ...rest,
    ...(collection ? { id: collection.id } : {}),
    ...(handle === '' ? {} : { handle }),
    rules,
    sort: values.kind === 'rule' && sort === 'manual' ? 'newest' : sort,
    imageAssetId: image?.id ?? null,
    seoTitle: seoTitle || null,
    seoDescription: seoDescription || null,
    translations: collection?.translations ?? {},
    ...(values.kind === 'manual' ? { productIds: members.map((member) => member.id) } : {}),
  }
}

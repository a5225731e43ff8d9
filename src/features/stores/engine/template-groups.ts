import type { TemplateCategory, TemplateCollection } from '../templates/template-schema'
import { ownText, type TemplatePlace, translationsOf } from './template-place'
import type { CollectionCondition, CollectionRules } from '@/features/catalog/collection-rule-schema'

/** The template's categories; parents stand before their children. */
export function categoryRows(place: TemplatePlace, categories: readonly TemplateCategory[]) {
  const made = new Map<string, { id: string; path: string }>()
  return categories.map((category, position) => {
    const parent = category.parent === undefined ? undefined : made.get(category.parent)
    const id = place.newId()
    const path = `${parent?.path ?? '/'}${id}/`
    made.set(category.handle, { id, path })
    return {
      id,
      parentId: parent?.id ?? null,
      handle: category.handle,
      name: ownText(place, category.name),
      descriptionHtml: paragraph(ownText(place, category.description)),
      path,
      position,
      imageAssetId: category.image ? place.assetOf(category.image.file) : null,
      translations: groupTranslations(place, { name: category.name, descriptionHtml: category.description }),
    }
  })
}

const SORTS = { newest: 'newest', title: 'title', 'price-low': 'price_asc', 'price-high': 'price_desc' } as const

export function collectionRows(
  place: TemplatePlace,
  collections: readonly TemplateCollection[],
  categoryIds: ReadonlyMap<string, string>,
) {
  return collections.map((collection, position) => ({
    id: place.newId(),
    handle: collection.handle,
    title: ownText(place, collection.title),
    descriptionHtml: paragraph(ownText(place, collection.description)),
    kind: collection.kind,
    rules: collection.kind === 'rule' ? rulesOf(place, collection, categoryIds) : null,
    sort: collection.kind === 'rule' ? SORTS[collection.sort] : 'manual',
    imageAssetId: collection.image ? place.assetOf(collection.image.file) : null,
    translations: groupTranslations(place, { title: collection.title, descriptionHtml: collection.description }),
    position,
    publishedAt: place.now,
  }))
}

/** Members of the manual collections. */
export function collectionMembers(
  collections: readonly TemplateCollection[],
  collectionIds: ReadonlyMap<string, string>,
  productIds: ReadonlyMap<string, string>,
): { collectionId: string; productId: string; position: number }[] {
  return collections.flatMap((collection) => {
    const collectionId = collectionIds.get(collection.handle)
    if (collection.kind !== 'manual' || !collectionId) return []
    return collection.products.flatMap((handle, position) => {
      const productId = productIds.get(handle)
      return productId ? [{ collectionId, productId, position }] : []
    })
  })
}

type RuleCollection = Extract<TemplateCollection, { kind: 'rule' }>

function rulesOf(
  place: TemplatePlace,
  collection: RuleCollection,
  categoryIds: ReadonlyMap<string, string>,
): CollectionRules {
  const conditions = collection.rules.map((rule): CollectionCondition => {
    switch (rule.field) {
      case 'tag':
        return { field: 'tag', operator: 'eq', value: rule.value }
      case 'type':
        return { field: 'product_type', operator: 'eq', value: rule.value }
      case 'vendor':
        return { field: 'vendor', operator: 'eq', value: rule.value.replaceAll('{store}', place.storeName) }
      case 'category':
        return { field: 'category', operator: 'in', value: [categoryIds.get(rule.value) ?? place.newId()] }
      case 'price': {
        const value = place.priceMinor(rule.valueBaseMinor)
        return { field: 'price', operator: rule.relation === 'below' ? 'lt' : 'gt', value }
      }
      case 'compare-at':
        return { field: 'on_sale', operator: 'eq', value: true }
    }
  })
  return { match: collection.match, conditions }
}

function groupTranslations<K extends string>(
  place: TemplatePlace,
  fields: Parameters<typeof translationsOf<K | 'descriptionHtml'>>[1],
) {
  const texts = Object.entries<Record<K | 'descriptionHtml', string>>(translationsOf(place, fields))
  return Object.fromEntries(
    texts.map(([locale, text]) => [locale, { ...text, descriptionHtml: paragraph(text.descriptionHtml) }]),
  )
}

/** Descriptions of groups are plain sentences in a template, and HTML in the catalog. */
function paragraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return text.startsWith('<') ? text : `<p>${escaped}</p>`
}

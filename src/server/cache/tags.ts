import type { StoreEventKind, StoreEvents } from '../outbox/events'

/**
 * The one manifest of cache tags. Every tag begins with its store, and every cached thing of a store also bears the
 * store's own tag, which empties all of it.
 */
export const tags = {
  store: (storeId: string) => `store:${storeId}`,
  /** Name, languages, currencies, tax display: on every page. */
  settings: (storeId: string) => `store:${storeId}:settings`,
  /** Theme, navigation, home sections, text pages. */
  content: (storeId: string) => `store:${storeId}:content`,
  /** The tree of categories, as navigation shows it. */
  categories: (storeId: string) => `store:${storeId}:categories`,
  /** Lists of products: which are in them, in what order, with what price and availability. */
  lists: (storeId: string) => `store:${storeId}:lists`,
  product: (storeId: string, productId: string) => `store:${storeId}:product:${productId}`,
  shipping: (storeId: string) => `store:${storeId}:shipping`,
  promotions: (storeId: string) => `store:${storeId}:promotions`,
} as const

type TagsOf = { [K in StoreEventKind]?: (storeId: string, payload: StoreEvents[K]) => string[] }

const productTags = (storeId: string, productIds: readonly string[]) =>
  productIds.map((id) => tags.product(storeId, id))

const TAGS_OF_EVENT: TagsOf = {
  'product.changed': (id, { productIds }) => [tags.lists(id), ...productTags(id, productIds)],
  'product.deleted': (id, { productIds }) => [tags.lists(id), ...productTags(id, productIds)],
  'stock.changed': (id, { productIds, availabilityChanged }) => [
    ...(availabilityChanged ? [tags.lists(id)] : []),
    ...productTags(id, productIds),
  ],
  'category.changed': (id) => [tags.categories(id), tags.lists(id)],
  'collection.changed': (id) => [tags.lists(id), tags.content(id)],
  'settings.changed': (id) => [tags.store(id)],
  'content.changed': (id) => [tags.content(id)],
  'shipping.changed': (id) => [tags.shipping(id)],
  'tax.changed': (id) => [tags.store(id)],
  // A sale price is on every list and product page that shows one of its products.
  'promotion.changed': (id, { salePrice }) => [tags.promotions(id), ...(salePrice ? [tags.store(id)] : [])],
  'prices.changed': (id, { productIds }) => [tags.lists(id), ...productTags(id, productIds)],
}

/** What an event empties; an empty list for events that change nothing a shopper is shown from a cache. */
export function tagsOfEvent<K extends StoreEventKind>(storeId: string, kind: K, payload: StoreEvents[K]): string[] {
  return TAGS_OF_EVENT[kind]?.(storeId, payload) ?? []
}

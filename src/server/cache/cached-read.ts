import { singleton } from '../singleton'
import type { StoreContext } from '../store-context'
import { readCache } from './caches'
import { dependOn } from './render-tags'
import { tags as storeTags } from './tags'

export interface CachedReadOptions {
  /** What is read, with every input that it depends on but store, language and currency, which are added here. */
  readonly key: string
  /** What empties it; from the manifest in tags.ts. */
  readonly tags: readonly string[]
}

const underway = singleton('cached-read-underway', () => new Map<string, Promise<unknown>>())

/**
 * The one door to cached data of a store. The store stands first in every key, so that two stores with the same paths
 * never share an entry. Values are JSON-like and must not be changed by the reader. Calls for the same key share one reading.
 */
export async function cachedRead<T>(ctx: StoreContext, options: CachedReadOptions, read: () => Promise<T>): Promise<T> {
  const key = `${ctx.store.id}|${ctx.locale}|${ctx.currency}|${options.key}`
  const tags = [storeTags.store(ctx.store.id), ...options.tags]
  dependOn(...tags)
  const known = readCache.get(key)
  if (known !== undefined) return known as T
  const joined = underway.get(key)
  if (joined) return joined as Promise<T>
  const mark = readCache.mark()
  const reading = read()
  underway.set(key, reading)
  try {
    const value = await reading
    readCache.set(key, value, { tags, bytes: sizeOf(value), mark })
    return value
  } finally {
    underway.delete(key)
  }
}

/** Near enough for a budget: the length of its JSON, two bytes a character. */
function sizeOf(value: unknown): number {
  return 2 * (JSON.stringify(value)?.length ?? 0) + 64
}

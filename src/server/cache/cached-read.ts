import { singleton } from '../singleton'
import type { StoreContext } from '../store-context'
import { readCache } from './caches'
import { dependOn, dependUntil } from './render-tags'
import { tags as storeTags } from './tags'

export interface CachedReadOptions {
  /** What is read, with every input that it depends on but store, language and currency, which are added here. */
  readonly key: string
  /** The same in every language and currency: one entry serves all of them. */
  readonly neutral?: true
  /** What empties it; from the manifest in tags.ts. */
  readonly tags: readonly string[]
  /** It holds until this instant at the longest; the answer being made with it, too. */
  readonly until?: Date | null | undefined
}

const underway = singleton('cached-read-underway', () => new Map<string, Promise<unknown>>())

/**
 * The one door to cached data of a store. The store stands first in every key, so that two stores with the same paths
 * never share an entry. Values are JSON-like and must not be changed by the reader. Calls for the same key share one reading.
 */
export async function cachedRead<T>(ctx: StoreContext, options: CachedReadOptions, read: () => Promise<T>): Promise<T> {
  const key = keyOf(ctx, options)
  const tags = [storeTags.store(ctx.store.id), ...options.tags]
  dependOn(...tags)
  if (options.until) dependUntil(options.until)
  const known = readCache.get(key)
  if (known !== undefined) return known as T
  const joined = underway.get(key)
  if (joined) return joined as Promise<T>
  const mark = readCache.mark()
  const reading = read()
  underway.set(key, reading)
  try {
    const value = await reading
    readCache.set(key, value, { tags, bytes: sizeOf(value), mark, ...validity(options) })
    return value
  } finally {
    underway.delete(key)
  }
}

/**
 * The same door for many things of one kind, each under its own key: those that are not known are read together. Gives what
 * was found, by id. What the answer being made depends on is for the caller to say: a list depends on lists, not on each card.
 */
export async function cachedReadMany<T>(
  ctx: StoreContext,
  ids: readonly string[],
  optionsOf: (id: string) => CachedReadOptions,
  readMissing: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  const missing: string[] = []
  for (const id of new Set(ids)) {
    const known = readCache.get(keyOf(ctx, optionsOf(id)))
    if (known === undefined) missing.push(id)
    else found.set(id, known as T)
  }
  if (missing.length === 0) return found
  const mark = readCache.mark()
  for (const [id, value] of await readMissing(missing)) {
    found.set(id, value)
    const options = optionsOf(id)
    const tags = [storeTags.store(ctx.store.id), ...options.tags]
    readCache.set(keyOf(ctx, options), value, { tags, bytes: sizeOf(value), mark, ...validity(options) })
  }
  return found
}

function validity({ until }: CachedReadOptions): { validUntil?: number } {
  return until ? { validUntil: until.getTime() } : {}
}

function keyOf({ store, locale, currency }: StoreContext, { key, neutral }: CachedReadOptions): string {
  return `${store.id}|${neutral ? '*|*' : `${locale}|${currency}`}|${key}`
}

/** Near enough for a budget: the length of its JSON, two bytes a character. */
function sizeOf(value: unknown): number {
  return 2 * (JSON.stringify(value)?.length ?? 0) + 64
}

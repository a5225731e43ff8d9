import { singleton } from '../singleton'
import { TagCache } from './tag-cache'

const MAX_AGE_MS = 10 * 60_000

/** What a storefront page was: its bytes, plain and compressed. */
export interface StoredAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly body: Buffer
  gzip?: Buffer
  brotli?: Buffer
}

/** Whole pages and answers to anonymous queries, as bytes. */
export const answerCache = singleton(
  'answer-cache',
  () => new TagCache<StoredAnswer>({ maxBytes: 128 * 1024 * 1024, maxAgeMs: MAX_AGE_MS }),
)

/** Results of cachedRead. */
export const readCache = singleton(
  'read-cache',
  () => new TagCache<unknown>({ maxBytes: 64 * 1024 * 1024, maxAgeMs: MAX_AGE_MS }),
)

export function emptyTags(tags: readonly string[]): void {
  answerCache.empty(tags)
  readCache.empty(tags)
}

/** After a gap in the notifications nobody knows what changed. */
export function emptyAll(): void {
  answerCache.clear()
  readCache.clear()
}

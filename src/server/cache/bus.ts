import { platformPool } from '../platform-db'
import { emptyTags } from './caches'
import { tags as storeTags } from './tags'

/** Channel on which every process hears which tags to empty. */
export const CACHE_CHANNEL = 'stoa_cache'

interface CacheMessage {
  readonly tags: readonly string[]
}

/** NOTIFY takes less than 8,000 bytes. */
const MAX_MESSAGE_BYTES = 7500

/** Empties the tags here and tells all other processes to do the same. */
export async function emptyEverywhere(storeId: string, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  const whole = JSON.stringify({ tags } satisfies CacheMessage)
  const message = whole.length > MAX_MESSAGE_BYTES ? JSON.stringify({ tags: [storeTags.store(storeId)] }) : whole
  emptyTags(tags)
  await platformPool.query('SELECT pg_notify($1, $2)', [CACHE_CHANNEL, message])
}

export function receiveCacheMessage(message: string): void {
  const { tags } = JSON.parse(message) as CacheMessage
  emptyTags(tags)
}

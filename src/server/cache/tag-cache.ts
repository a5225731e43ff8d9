interface Entry<V> {
  readonly value: V
  readonly tags: readonly string[]
  readonly bytes: number
  readonly expiresAt: number
}

export interface EntryDetails {
  readonly tags: readonly string[]
  readonly bytes: number
  /** From mark(), before the reading began. */
  readonly mark: number
  /** It is given to nobody from this instant on: epoch milliseconds. */
  readonly validUntil?: number
}

export interface TagCacheOptions {
  readonly maxBytes: number
  readonly maxAgeMs: number
}

/**
 * A least-recently-used cache whose entries are emptied by tag. A value whose reading began before one of its tags was
 * emptied is not kept: it may have been read from before the change.
 */
export class TagCache<V> {
  readonly #options: TagCacheOptions
  readonly #entries = new Map<string, Entry<V>>()
  readonly #keysOfTag = new Map<string, Set<string>>()
  readonly #emptiedAt = new Map<string, number>()
  #clock = 0
  #bytes = 0
  #flooredAt = 0

  constructor(options: TagCacheOptions) {
    this.#options = options
  }

  /** A mark to take before reading what is to be kept; see set(). */
  mark(): number {
    this.#clock += 1
    return this.#clock
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.expiresAt <= Date.now()) {
      this.#remove(key, entry)
      return undefined
    }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** Keeps a value, unless one of its tags was emptied since `mark`. Returns whether it is kept. */
  set(key: string, value: V, details: EntryDetails): boolean {
    const { tags, bytes, mark, validUntil = Infinity } = details
    if (mark < this.#flooredAt || bytes > this.#options.maxBytes / 8) return false
    if (tags.some((tag) => (this.#emptiedAt.get(tag) ?? 0) > mark)) return false
    const old = this.#entries.get(key)
    if (old) this.#remove(key, old)
    this.#entries.set(key, { value, tags, bytes, expiresAt: Math.min(Date.now() + this.#options.maxAgeMs, validUntil) })
    this.#bytes += bytes
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysOfTag.set(tag, new Set([key]))
    }
    this.#shrink()
    return true
  }

  /** Empties what bears any of the tags. */
  empty(tags: readonly string[]): void {
    const at = this.mark()
    for (const tag of tags) {
      this.#emptiedAt.set(tag, at)
      for (const key of this.#keysOfTag.get(tag) ?? []) {
        const entry = this.#entries.get(key)
        if (entry) this.#remove(key, entry)
      }
    }
    // Tags that were emptied long ago need no memory: from here on, readings begun before now are simply not kept.
    if (this.#emptiedAt.size > 10_000) {
      this.#emptiedAt.clear()
      this.#flooredAt = at
    }
  }

  clear(): void {
    this.#flooredAt = this.mark()
    this.#entries.clear()
    this.#keysOfTag.clear()
    this.#emptiedAt.clear()
    this.#bytes = 0
  }

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#options.maxBytes) return
      this.#remove(key, entry)
    }
  }

  #remove(key: string, entry: Entry<V>): void {
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    for (const tag of entry.tags) {
      const keys = this.#keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOfTag.delete(tag)
    }
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { singleton } from '../singleton'

/** What one answer was made of: gathered while it is made, read by the cache that wants to keep it. */
export interface RenderTags {
  readonly tags: Set<string>
  /** When it is no longer true, whatever happens: epoch milliseconds, or infinity. */
  validUntil: number
  /** Something in it is one shopper's own: it must not be kept. */
  isPrivate: boolean
}

const storage = singleton('render-tags', () => new AsyncLocalStorage<RenderTags>())

/** Runs `render` and gathers what it was made of, in our server's modules and in Next's alike. */
export function gatherTags<T>(render: (gathered: RenderTags) => T): T {
  const gathered: RenderTags = { tags: new Set(), validUntil: Infinity, isPrivate: false }
  return storage.run(gathered, () => render(gathered))
}

/** Notes that the answer being made depends on these. */
export function dependOn(...tags: readonly string[]): void {
  const gathered = storage.getStore()
  if (gathered) for (const tag of tags) gathered.tags.add(tag)
}

/** Notes that the answer being made holds until this instant and not a moment longer: a price that a schedule changes. */
export function dependUntil(instant: Date): void {
  const gathered = storage.getStore()
  if (gathered) gathered.validUntil = Math.min(gathered.validUntil, instant.getTime())
}

/** Notes that the answer being made is one shopper's own. */
export function makePrivate(): void {
  const gathered = storage.getStore()
  if (gathered) gathered.isPrivate = true
}

import { inStore, type StoreContext } from '../store-context'
import type { StoreEntry } from '../store-directory'
import type { Envelope } from './enqueue'

/** Opens a store's scope for work that no request asked for. */
export function inJobScope<T>(
  store: StoreEntry,
  envelope: Pick<Envelope, 'name' | 'requestId'>,
  work: (ctx: StoreContext) => Promise<T>,
): Promise<T> {
  const { locale, currency } = store
  const actor = { kind: 'system', name: envelope.name } as const
  return inStore(store, { actor, locale, currency, requestId: envelope.requestId }, work)
}

import { toHandle, uniqueHandle } from '@/lib/handle'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { endRedirect, type HandleKind, isHandleTaken, readTakenHandles, recordRename } from './handle-repository'

/**
 * The handle that a category or collection gets: the one wished for, else the present one, else one made from its name.
 * @throws DomainError `already_taken` (field handle)
 */
export async function decideHandle(
  ctx: StoreContext,
  kind: HandleKind,
  wish: {
    readonly handle: string | undefined
    readonly name: string
    readonly current: { id: string; handle: string } | null
  },
): Promise<string> {
  const wanted = wish.handle ?? wish.current?.handle
  if (wanted === undefined) {
    const base = toHandle(wish.name, kind)
    return uniqueHandle(base, await readTakenHandles(ctx, kind, base))
  }
  if (wanted !== wish.current?.handle && (await isHandleTaken(ctx, kind, wanted, wish.current?.id ?? null))) {
    throw new DomainError('already_taken', { field: 'handle' })
  }
  return wanted
}

/** After a save: leaves a redirect where the handle changed, and ends one where it was taken anew. */
export async function settleHandle(
  ctx: StoreContext,
  kind: HandleKind,
  saved: { readonly id: string; readonly handle: string; readonly before: string | null },
): Promise<void> {
  const { id, handle, before } = saved
  if (before === null) await endRedirect(ctx, kind, handle)
  else if (before !== handle) await recordRename(ctx, kind, { id, from: before, to: handle })
}

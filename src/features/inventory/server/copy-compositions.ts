import type { StoreContext } from '@/server/store-context'
import { copyComponents } from './composition-repository'

/** Makes new variants, that have no pieces, of what others are made of; in the caller's transaction. */
export async function copyCompositions(
  ctx: StoreContext,
  pairs: readonly { from: string; to: string }[],
): Promise<void> {
  if (pairs.length > 0) await copyComponents(ctx, pairs)
}

import type { StoreContext } from '@/server/store-context'
import { insertLevels, type NewLevel } from './stock-level-repository'

/** Gives variants that were just made their stock, at the first location, with its ledger; in the caller's transaction. */
export async function openStock(ctx: StoreContext, levels: readonly NewLevel[], actor: string): Promise<void> {
  if (levels.length > 0) await insertLevels(ctx, levels, actor)
}

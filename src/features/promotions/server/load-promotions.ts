import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import { singleton } from '@/server/singleton'
import type { StoreContext } from '@/server/store-context'
import { type CompiledPromotions, compilePromotions } from '../engine/compile-promotions'
import type { Promotion } from '../promotions-schema'
import { findLivePromotions } from './live-promotion-repository'
import { promotionsOfRows } from './promotion-of-row'

/** A store's promotions that are on, ready for any cart, with what their callers must load for them. */
export interface LivePromotions {
  readonly compiled: CompiledPromotions
  /** Whether conditions speak of a target ("customer", "collection"): facts that nobody asks for are not loaded. */
  readonly speaksOf: (target: string) => boolean
  /** Automatic ones that may run out: how often they were used is asked for each cart. */
  readonly limitedIds: readonly string[]
}

/** What was compiled of a list of promotions lives as long as the read cache keeps the list. */
const compiled = singleton('live-promotions', () => new WeakMap<readonly Promotion[], LivePromotions>())

/**
 * The store's live promotions, or null where it has none. Read once per change of any of them (`promotion.changed`), in one statement, and compiled
 * once; a document that is no promotion any more is left out and logged, so that it stops nobody from buying.
 */
export async function loadPromotions(ctx: StoreContext): Promise<LivePromotions | null> {
  const options = { key: 'live-promotions', neutral: true, tags: [tags.promotions(ctx.store.id)] } as const
  const promotions = await cachedRead(ctx, options, async () => promotionsOfRows(ctx, await findLivePromotions(ctx)))
  if (promotions.length === 0) return null
  const known = compiled.get(promotions)
  if (known) return known
  const live = compile(promotions)
  compiled.set(promotions, live)
  return live
}

function compile(promotions: readonly Promotion[]): LivePromotions {
  const targets = new Set<string>()
  collectTargets(promotions, targets)
  return {
    compiled: compilePromotions(promotions),
    speaksOf: (target) => targets.has(target),
    limitedIds: promotions.filter((one) => one.trigger === 'automatic' && isLimited(one)).map(({ id }) => id),
  }
}

function isLimited({ limits }: Promotion): boolean {
  return Object.values(limits).some((limit) => limit !== null)
}

/** Every `target` of every condition, wherever conditions may stand. */
function collectTargets(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if ('target' in value && typeof value.target === 'string') found.add(value.target)
  for (const child of Object.values(value)) collectTargets(child, found)
}

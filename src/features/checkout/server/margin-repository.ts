import type { StoreContext } from '@/server/store-context'

/** What one piece of each variant costs the store, without tax; those of which it is not known are left out. */
export async function findCosts(
  ctx: StoreContext,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db.variant.findMany({
    where: { id: { in: [...variantIds] }, costMinor: { not: null } },
    select: { id: true, costMinor: true },
  })
  return new Map(rows.flatMap(({ id, costMinor }) => (costMinor === null ? [] : [[id, Number(costMinor)] as const])))
}

import type { StoreContext } from '@/server/store-context'

/** Whether the store never sells below cost, and the currency that its costs are in. */
export function findMarginGuard(ctx: StoreContext): Promise<{ marginGuard: boolean; currency: string }> {
  return ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: { marginGuard: true, currency: true } })
}

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

import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import type { CustomerGroup } from '../groups-schema'

/** All groups by name. One statement. */
export function selectGroups(ctx: StoreContext): Promise<CustomerGroup[]> {
  return ctx.db.$queryRaw<CustomerGroup[]>`
    SELECT g.id, g.name, g.tax_exempt AS "taxExempt",
      (SELECT count(*)::int FROM customer_group_member m WHERE m.group_id = g.id) AS "memberCount",
      (SELECT count(*)::int FROM promotion_code c WHERE c.customer_group_id = g.id) AS "codeCount"
    FROM customer_group g ORDER BY lower(g.name), g.id`
}

/** Adds a group. @returns its id, or null where the name is taken */
export async function insertGroup(
  ctx: StoreContext,
  group: { readonly name: string; readonly taxExempt: boolean },
): Promise<string | null> {
  const id = newId()
  const { count } = await ctx.db.customerGroup.createMany({
    data: [{ id, ...group, createdAt: ctx.now }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}

/** Whether another group has the name. */
export async function isGroupNameTaken(ctx: StoreContext, name: string, id: string): Promise<boolean> {
  return (await ctx.db.customerGroup.count({ where: { name, id: { not: id } } })) > 0
}

/** @returns whether there is such a group */
export async function updateGroup(
  ctx: StoreContext,
  id: string,
  group: { readonly name: string; readonly taxExempt: boolean },
): Promise<boolean> {
  const { count } = await ctx.db.customerGroup.updateMany({ where: { id }, data: group })
  return count === 1
}

/** Deletes a group that no code is for. @returns whether it was deleted, in use, or is not there */
export async function deleteGroupRow(ctx: StoreContext, id: string): Promise<'deleted' | 'in_use' | 'missing'> {
  const { count } = await ctx.db.customerGroup.deleteMany({ where: { id, codes: { none: {} } } })
  if (count === 1) return 'deleted'
  return (await ctx.db.customerGroup.count({ where: { id } })) > 0 ? 'in_use' : 'missing'
}

/** The ids of the groups that a customer is in. */
export async function selectGroupIds(ctx: StoreContext, customerId: string): Promise<string[]> {
  const rows = await ctx.db.customerGroupMember.findMany({ where: { customerId }, select: { groupId: true } })
  return rows.map(({ groupId }) => groupId)
}

export function countGroups(ctx: StoreContext, ids: readonly string[]): Promise<number> {
  return ctx.db.customerGroup.count({ where: { id: { in: [...ids] } } })
}

/** Makes these the groups of the customer. Two statements. */
export async function writeMemberships(
  ctx: StoreContext,
  customerId: string,
  groupIds: readonly string[],
): Promise<void> {
  await ctx.db.customerGroupMember.deleteMany({ where: { customerId, groupId: { notIn: [...groupIds] } } })
  await ctx.db.customerGroupMember.createMany({
    data: groupIds.map((groupId) => ({ groupId, customerId })),
    skipDuplicates: true,
  })
}

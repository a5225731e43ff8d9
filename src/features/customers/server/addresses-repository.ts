import type { Address } from '@/lib/address'
import { newId } from '@/lib/ids'
import { inTransaction, type StoreContext } from '@/server/store-context'

export interface AddressRecord {
  readonly id: string
  readonly address: unknown
  readonly isDefault: boolean
}

/** A customer's addresses, the default first. */
export function listAddressRows(ctx: StoreContext, customerId: string): Promise<AddressRecord[]> {
  return ctx.db.customerAddress.findMany({
    where: { customerId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  })
}

export function countAddresses(ctx: StoreContext, customerId: string): Promise<number> {
  return ctx.db.customerAddress.count({ where: { customerId } })
}

/** Writes an address of the customer's; null when the id is not one of theirs. Exactly one is the default. */
export function writeAddress(
  ctx: StoreContext,
  customerId: string,
  { id, address, isDefault }: { id?: string; address: Address; isDefault: boolean },
): Promise<AddressRecord | null> {
  return inTransaction(ctx, async ({ db }) => {
    // One at a time per customer, or two that come at once would both be the default.
    await db.$executeRaw`SELECT id FROM customer WHERE id = ${customerId}::uuid FOR UPDATE`
    const others = await db.customerAddress.findFirst({
      where: { customerId, isDefault: true, ...(id ? { id: { not: id } } : {}) },
    })
    const becomesDefault = isDefault || others === null
    if (becomesDefault) await db.customerAddress.updateMany({ where: { customerId }, data: { isDefault: false } })
    if (!id) return db.customerAddress.create({ data: { id: newId(), customerId, address, isDefault: becomesDefault } })
    const [row] = await db.customerAddress.updateManyAndReturn({
      where: { id, customerId },
      data: { address, isDefault: becomesDefault },
    })
    return row ?? null
  })
}

/** Removes an address of the customer's; the oldest of the others becomes the default when it was. False: not theirs. */
export function removeAddress(ctx: StoreContext, customerId: string, id: string): Promise<boolean> {
  return inTransaction(ctx, async ({ db }) => {
    await db.$executeRaw`SELECT id FROM customer WHERE id = ${customerId}::uuid FOR UPDATE`
    const { count } = await db.customerAddress.deleteMany({ where: { id, customerId } })
    if (count === 0) return false
    await db.$executeRaw`
      UPDATE customer_address SET is_default = true
      WHERE id = (SELECT id FROM customer_address WHERE customer_id = ${customerId}::uuid ORDER BY created_at, id LIMIT 1)
        AND NOT EXISTS (SELECT FROM customer_address WHERE customer_id = ${customerId}::uuid AND is_default)`
    return true
  })
}

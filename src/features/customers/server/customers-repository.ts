import { newId } from '@/lib/ids'
import { inTransaction, type StoreContext } from '@/server/store-context'

export interface CustomerRecord {
  readonly id: string
  readonly email: string
  readonly passwordHash: string | null
  readonly firstName: string
  readonly lastName: string
  readonly phone: string | null
  readonly locale: string
  readonly acceptsMarketing: boolean
  readonly emailVerifiedAt: Date | null
  readonly createdAt: Date
}

export interface NewCustomer {
  readonly email: string
  readonly passwordHash: string
  readonly firstName: string
  readonly lastName: string
  readonly acceptsMarketing: boolean
  readonly locale: string
}

export function findCustomerByEmail(ctx: StoreContext, email: string): Promise<CustomerRecord | null> {
  return ctx.db.customer.findUnique({ where: { email } })
}

export function findCustomerById(ctx: StoreContext, id: string): Promise<CustomerRecord | null> {
  return ctx.db.customer.findUnique({ where: { id } })
}

/** Adds a customer; null when the address is taken. */
export async function insertCustomer(ctx: StoreContext, customer: NewCustomer): Promise<CustomerRecord | null> {
  const [row] = await ctx.db.customer.createManyAndReturn({
    data: [{ id: newId(), ...customer }],
    skipDuplicates: true,
  })
  return row ?? null
}

export function updateCustomer(
  ctx: StoreContext,
  id: string,
  changes: { firstName: string; lastName: string; phone: string | null; acceptsMarketing: boolean },
): Promise<CustomerRecord> {
  return ctx.db.customer.update({ where: { id }, data: changes })
}

export async function updateCustomerPassword(ctx: StoreContext, id: string, passwordHash: string): Promise<void> {
  await ctx.db.customer.update({ where: { id }, data: { passwordHash } })
}

/**
 * Notes that the customer reads mail at their address, and makes the orders placed with it as a guest theirs. Whoever types
 * an address gets to see nothing: only a link that was mailed there leads here.
 */
export async function markEmailVerified(ctx: StoreContext, id: string): Promise<void> {
  await inTransaction(ctx, async ({ db, now }) => {
    await db.customer.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
    await db.$executeRaw`
      UPDATE "order" SET customer_id = customer.id FROM customer
      WHERE customer.id = ${id}::uuid AND "order".customer_id IS NULL AND lower("order".email) = customer.email`
  })
}

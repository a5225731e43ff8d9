import { inTransaction, type StoreContext } from '@/server/store-context'
import type { CustomerRecord } from './customers-repository'

export type CustomerTokenKind = 'password_reset' | 'verify_email'

/** Keeps the digest of a mailed link; an older link of the same kind ends with it. */
export async function insertCustomerToken(
  ctx: StoreContext,
  token: { customerId: string; kind: CustomerTokenKind; tokenHash: string; expiresAt: Date },
): Promise<void> {
  const { customerId, kind } = token
  await inTransaction(ctx, async ({ db, now }) => {
    await db.customerToken.deleteMany({ where: { customerId, kind } })
    await db.customerToken.create({ data: { ...token, createdAt: now } })
  })
}

/** Whose open link this is; null when it is used, too old or unknown. Does not use it. */
export async function findCustomerToken(
  ctx: StoreContext,
  kind: CustomerTokenKind,
  tokenHash: string,
): Promise<CustomerRecord | null> {
  const token = await ctx.db.customerToken.findFirst({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: ctx.now } },
    include: { customer: true },
  })
  return token?.customer ?? null
}

/** Uses a link up: true for exactly one caller. */
export async function useCustomerToken(
  ctx: StoreContext,
  kind: CustomerTokenKind,
  tokenHash: string,
): Promise<boolean> {
  const { count } = await ctx.db.customerToken.updateMany({
    where: { tokenHash, kind, usedAt: null, expiresAt: { gt: ctx.now } },
    data: { usedAt: ctx.now },
  })
  return count === 1
}

import { type Address, storedAddressSchema } from '@/lib/address'
import { toMinor } from '@/lib/money'
import { platformDb } from '@/server/platform-db'
import type { StoreContext } from '@/server/store-context'

const PROVIDER = 'payhere'

export interface PayhereAccountRow {
  readonly merchantId: string
  readonly livemode: boolean
  readonly sealed: string
}

/** The store's account as it lies there, its credentials sealed; null before it is connected. */
export async function findPayhereAccount(ctx: StoreContext): Promise<PayhereAccountRow | null> {
  const row = await ctx.db.paymentAccount.findUnique({
    where: { provider: PROVIDER },
    select: { externalId: true, livemode: true, credentials: true },
  })
  if (!row || row.credentials === null) return null
  return { merchantId: row.externalId, livemode: row.livemode, sealed: row.credentials }
}

export async function savePayhereAccountRow(ctx: StoreContext, account: PayhereAccountRow): Promise<void> {
  const data = {
    externalId: account.merchantId,
    livemode: account.livemode,
    credentials: account.sealed,
    state: 'active',
    chargesEnabled: true,
    payoutsEnabled: true,
    stateAt: ctx.now,
  }
  await ctx.db.paymentAccount.upsert({
    where: { provider: PROVIDER },
    create: { provider: PROVIDER, ...data },
    update: data,
  })
}

export async function deletePayhereAccount(ctx: StoreContext): Promise<void> {
  await ctx.db.paymentAccount.deleteMany({ where: { provider: PROVIDER } })
}

/** What the form that goes to PayHere says of a payment and its payer. */
export interface PayerOfPayment {
  readonly orderId: string
  readonly orderName: string
  readonly orderStatus: string
  readonly state: string
  readonly amountMinor: number
  readonly currency: string
  readonly locale: string
  readonly email: string
  readonly phone: string | null
  readonly address: Address | null
}

/** One statement for the payment with its order, one for how orders are named. */
export async function findPayer(ctx: StoreContext, paymentId: string): Promise<PayerOfPayment | null> {
  const payment = await ctx.db.payment.findFirst({
    where: { id: paymentId, provider: PROVIDER },
    include: { order: true },
  })
  if (!payment) return null
  const { orderPrefix } = await ctx.db.storeSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { orderPrefix: true },
  })
  const { order } = payment
  return {
    orderId: order.id,
    orderName: `${orderPrefix}${order.number}`,
    orderStatus: order.status,
    state: payment.state,
    amountMinor: toMinor(payment.amountMinor),
    currency: payment.currency,
    locale: order.locale,
    email: order.email,
    phone: order.phone,
    address: storedAddressSchema.nullable().parse(order.billingAddress ?? order.shippingAddress),
  }
}

export interface PayherePaymentRow {
  readonly id: string
  readonly orderId: string
  readonly accountId: string | null
  readonly amountMinor: number
  readonly currency: string
  readonly createdAt: Date
}

/** The payments that shoppers were sent to PayHere with, since then; those still open may be older. Oldest first. */
export async function findPayherePayments(ctx: StoreContext, since: Date): Promise<PayherePaymentRow[]> {
  const rows = await ctx.db.payment.findMany({
    where: { provider: PROVIDER, OR: [{ createdAt: { gte: since } }, { updatedAt: { gte: since } }] },
    select: { id: true, orderId: true, accountId: true, amountMinor: true, currency: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
    take: 2000,
  })
  return rows.map((row) => ({ ...row, amountMinor: toMinor(row.amountMinor) }))
}

export interface PayhereRefundRow {
  readonly id: string
  readonly state: string
  readonly amountMinor: number
}

export async function findRefundsOf(ctx: StoreContext, paymentId: string): Promise<PayhereRefundRow[]> {
  const rows = await ctx.db.refund.findMany({
    where: { paymentId, state: { not: 'failed' } },
    select: { id: true, state: true, amountMinor: true },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => ({ ...row, amountMinor: toMinor(row.amountMinor) }))
}

/**
 * Notes, before it is sent, that a refund goes out to PayHere, which has no idempotency keys. False where that was noted before: it may have
 * been made, and must not be sent again.
 */
export async function claimSending(ctx: StoreContext, refundId: string): Promise<boolean> {
  const { count } = await ctx.db.refund.updateMany({
    where: { id: refundId, externalId: null },
    data: { externalId: sentMark(refundId) },
  })
  return count === 1
}

/** PayHere said no: nothing was sent back, and it may be tried anew. */
export async function releaseSending(ctx: StoreContext, refundId: string): Promise<void> {
  await ctx.db.refund.updateMany({
    where: { id: refundId, externalId: sentMark(refundId) },
    data: { externalId: null },
  })
}

function sentMark(refundId: string): string {
  return `sent:${refundId}`
}

/** Verified hosts of the store beside its own. */
export async function findStoreHosts(storeId: string): Promise<string[]> {
  const rows = await platformDb.storeDomain.findMany({
    where: { storeId, verifiedAt: { not: null } },
    select: { host: true },
    orderBy: { host: 'asc' },
  })
  return rows.map(({ host }) => host)
}

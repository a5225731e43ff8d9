import type { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export type MailRow = Prisma.MailMessageGetPayload<object>

/** The mails about an order, the newest first. */
export function findMailsOfOrder(ctx: StoreContext, orderId: string): Promise<MailRow[]> {
  return ctx.db.mailMessage.findMany({
    where: { orderId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
}

export function findMail(ctx: StoreContext, id: string): Promise<MailRow | null> {
  return ctx.db.mailMessage.findUnique({ where: { id } })
}

export function countMailsSince(ctx: StoreContext, orderId: string, since: Date): Promise<number> {
  return ctx.db.mailMessage.count({ where: { orderId, createdAt: { gte: since } } })
}

/** Notes a mail that a job will send, so that it is seen at once. */
export async function insertQueuedMail(
  ctx: StoreContext,
  mail: {
    readonly dedupeKey: string
    readonly kind: string
    readonly recipient: string
    readonly locale: string
    readonly orderId: string
    readonly subject: string
    readonly input: Prisma.InputJsonObject
  },
): Promise<string> {
  const id = newId()
  await ctx.db.mailMessage.create({ data: { id, ...mail } })
  return id
}

export interface SampleGoods {
  readonly title: string
  readonly amountMinor: bigint
}

/** Two products of the store, for the mails that are shown without an order. One statement. */
export function findSampleGoods(ctx: StoreContext): Promise<SampleGoods[]> {
  return ctx.db.$queryRaw<SampleGoods[]>`
    SELECT p.title, min(vp.amount_minor) AS "amountMinor"
    FROM product p JOIN variant v ON v.product_id = p.id JOIN variant_price vp ON vp.variant_id = v.id
    WHERE p.status = 'active' AND vp.currency = ${ctx.currency} AND vp.amount_minor > 0
    GROUP BY p.id ORDER BY p.created_at LIMIT 2`
}

import { DomainError } from '@/server/errors'
import { requestJob } from '@/server/jobs/define-job'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { OrderMailKind } from '../order-mails-schema'
import { SEND_ORDER_MAIL } from './jobs/job-names'
import { countMailsSince, insertQueuedMail } from './order-mails-repository'

const HOUR_MS = 3_600_000
/** Mails about one order within an hour, beyond which nobody sends more by hand. */
const PER_HOUR = 20

/** Notes a mail and has it sent, in one transaction. @throws DomainError `rate_limited` */
export async function queueOrderMail(
  ctx: StoreContext,
  mail: {
    readonly orderId: string
    readonly kind: OrderMailKind
    readonly input: Record<string, string>
    readonly recipient: string
    readonly locale: string
    readonly subject: string
    readonly dedupeKey: string
  },
): Promise<void> {
  if ((await countMailsSince(ctx, mail.orderId, new Date(ctx.now.getTime() - HOUR_MS))) >= PER_HOUR) {
    throw new DomainError('rate_limited')
  }
  const { orderId, kind, input, recipient, dedupeKey } = mail
  await inTransaction(ctx, async (tx) => {
    await insertQueuedMail(tx, mail)
    await requestJob(tx, SEND_ORDER_MAIL, { orderId, kind, input, recipient, dedupeKey })
  })
}

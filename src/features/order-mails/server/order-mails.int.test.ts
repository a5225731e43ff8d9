import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { runJob } from '@/server/jobs/run-job'
import { listMailbox } from '@/server/mail/mailbox'
import { platformDb } from '@/server/platform-db'
import { actorAt, ownerOf } from '@/test/caller'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { ORDER_MAIL_KINDS } from '../order-mails-schema'
import { findUnpaidTransfers } from './mail-facts-repository'
import { mailOrder } from './mail-order'
import { onOrderPaid } from './on-order-paid'
import { tellStaffOnOrderPlaced } from './on-order-placed'
import { onRefundSettled } from './on-refund-settled'
import { onReturnApproved } from './on-return-changed'

let store: TestStore
let orderId: string
const DAY_MS = 86_400_000

/** An order by bank transfer, placed two days ago, not paid. */
async function placeOrder(changes: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  await store.run(async ({ db }) => {
    const { _max } = await db.order.aggregate({ _max: { number: true } })
    await db.order.create({
      data: {
        id,
        number: (_max.number ?? 1000) + 1,
        status: 'placed',
        paymentState: 'pending',
        fulfilmentState: 'unfulfilled',
        email: `${store.canary}@example.test`,
        currency: 'EUR',
        locale: 'es',
        subtotalMinor: 5000n,
        shippingMinor: 0n,
        taxMinor: 0n,
        totalMinor: 5000n,
        taxIncluded: true,
        paymentMethod: 'manual:bank_transfer',
        placedAt: new Date(Date.now() - 2 * DAY_MS),
        lines: {
          create: {
            title: 'Lámpara',
            position: 0,
            quantity: 2,
            unitPriceMinor: 2500n,
            subtotalMinor: 5000n,
            taxMinor: 0n,
            totalMinor: 5000n,
            variantTitle: '',
            taxClass: 'standard',
            requiresShipping: true,
          },
        },
        ...changes,
      },
    })
  })
  return id
}

const mailsTo = async (address: string) => (await listMailbox(300)).filter(({ to }) => to === address)
const toShopper = () => mailsTo(`${store.canary}@example.test`)
const api = () => actorAt(ownerOf(store), store.entry.slug).admin.orderMails

/** Runs what the outbox asks for, as the relay and a worker would. */
async function runRequestedJobs(): Promise<void> {
  const rows = await store.run(async ({ db }) => {
    const events = await db.outboxEvent.findMany({ where: { kind: 'job.requested', dispatchedAt: null } })
    await db.outboxEvent.updateMany({ where: { kind: 'job.requested' }, data: { dispatchedAt: new Date() } })
    return events
  })
  for (const { payload } of rows) {
    const { name, input } = payload as { name: string; input: unknown }
    await runJob({ storeId: store.entry.id, name, input, requestId: 'test' })
  }
}

beforeAll(async () => {
  store = await createTestStore()
})
beforeEach(async () => {
  orderId = await placeOrder()
})

describe('mails about orders', () => {
  it('each kind, in each language, is a whole mail in the store’s name', async () => {
    for (const kind of ORDER_MAIL_KINDS) {
      for (const locale of ['en', 'es', 'pt'] as const) {
        const { subject, html, text, from } = await api().template({ kind, locale })
        expect(subject, `${kind} ${locale}`).not.toMatch(/[{}]|orderMails\./)
        expect(html).toContain(store.entry.name)
        expect(html).toContain(`lang="${locale}"`)
        expect(html).not.toMatch(/<img|https?:\/\/fonts|src=/)
        expect(html).not.toMatch(/orderMails\./)
        expect(text.length).toBeGreaterThan(100)
        expect(from).toContain(store.entry.name)
      }
    }
  })

  it('a payment that came after the confirmation is told of, once; one at the checkout is not', async () => {
    const event = (at: Date, id: string) => ({
      data: { orderId: id, kind: 'paid', actorKind: 'system', createdAt: at },
    })
    const before = (await toShopper()).length
    await store.run(async (ctx) => {
      await ctx.db.orderEvent.create(event(new Date(), orderId))
      await onOrderPaid.handle(ctx, { orderId }, newId())
      await onOrderPaid.handle(ctx, { orderId }, newId())
    })
    const [mail] = (await toShopper()).slice(0, (await toShopper()).length - before)
    expect((await toShopper()).length).toBe(before + 1)
    expect(mail?.subject).toContain('Hemos recibido el pago')
    const atOnce = await placeOrder({ placedAt: new Date() })
    await store.run(async (ctx) => {
      await ctx.db.orderEvent.create(event(new Date(), atOnce))
      await onOrderPaid.handle(ctx, { orderId: atOnce }, newId())
    })
    expect((await toShopper()).length).toBe(before + 1)
  })

  it('a refund is told of with its amount when it went through, and not when it failed', async () => {
    const refundId = newId()
    const before = (await toShopper()).length
    await store.run(async (ctx) => {
      const payment = await ctx.db.payment.create({
        data: {
          orderId,
          provider: 'manual',
          method: 'bank_transfer',
          state: 'succeeded',
          amountMinor: 5000n,
          currency: 'EUR',
        },
      })
      await ctx.db.refund.create({
        data: {
          id: refundId,
          orderId,
          paymentId: payment.id,
          state: 'succeeded',
          amountMinor: 1234n,
          currency: 'EUR',
          reason: 'goodwill',
          actorName: 'test',
        },
      })
      await onRefundSettled.handle(ctx, { orderId, refundId: newId(), succeeded: false }, newId())
      await onRefundSettled.handle(ctx, { orderId, refundId, succeeded: true }, newId())
    })
    const mails = await toShopper()
    expect(mails.length).toBe(before + 1)
    expect(mails[0]?.subject).toMatch(/12,34/)
    expect(mails[0]?.text).toMatch(/unos días/)
  })

  it('a return that was approved carries the store’s words', async () => {
    const returnId = newId()
    await store.run(async (ctx) => {
      await ctx.db.orderReturn.create({
        data: {
          id: returnId,
          orderId,
          number: 1,
          state: 'approved',
          requestedBy: 'customer',
          lines: [],
          answer: 'Calle Mayor 1\n<b>Madrid</b>',
        },
      })
      await onReturnApproved.handle(ctx, { orderId, returnId }, newId())
    })
    const [mail] = await toShopper()
    expect(mail?.html).toContain('Calle Mayor 1')
    expect(mail?.html).toContain('&lt;b&gt;Madrid&lt;/b&gt;')
  })

  it('staff are told of new orders only where they asked', async () => {
    await store.run((ctx) => tellStaffOnOrderPlaced.handle(ctx, { orderId }, newId()))
    const address = `staff-${store.canary}@example.test`
    expect(await mailsTo(address)).toEqual([])
    await store.run(async (ctx) => {
      await ctx.db.storeSetting.update({
        where: { id: 1 },
        data: {
          mailSender: { server: null, fromName: null, fromAddress: null, replyTo: null, orderNotices: address },
        },
      })
      await tellStaffOnOrderPlaced.handle(ctx, { orderId }, newId())
    })
    const [mail] = await mailsTo(address)
    expect(mail?.subject).toMatch(/^New order/)
    expect(mail?.html).toContain(`/admin/${store.entry.slug}/orders/${orderId}`)
  })

  it('transfers are asked for after three days, once', async () => {
    const old = await placeOrder({ placedAt: new Date(Date.now() - 4 * DAY_MS) })
    const due = () =>
      store.run((ctx) => findUnpaidTransfers(ctx, new Date(Date.now() - 7 * DAY_MS), new Date(Date.now() - 3 * DAY_MS)))
    expect(await due()).toEqual([old])
    await store.run((ctx) =>
      mailOrder(ctx, { orderId: old, kind: 'payment_reminder', dedupeKey: `payment-reminder:${old}` }),
    )
    expect(await due()).toEqual([])
  })
})

describe('from the order', () => {
  it('its mails are listed, shown as they are, and sent again to the same address', async () => {
    await store.run((ctx) =>
      mailOrder(ctx, { orderId, kind: 'order_confirmation', dedupeKey: `order-placed:${orderId}` }),
    )
    const [sent] = await toShopper()
    const { mails, sendable } = await api().list({ orderId })
    expect(mails).toMatchObject([{ kind: 'order_confirmation', state: 'sent', recipient: sent?.to }])
    expect(sendable).toEqual(['payment_reminder', 'backorder'])
    const preview = await api().preview({ id: mails[0]?.id ?? '' })
    expect(preview.html).toBe(sent?.html)

    const before = (await toShopper()).length
    expect(await api().resend({ id: mails[0]?.id ?? '' })).toEqual({ recipient: sent?.to })
    expect((await api().list({ orderId })).mails.map(({ state }) => state)).toEqual(['queued', 'sent'])
    await runRequestedJobs()
    expect((await toShopper()).length).toBe(before + 1)
    expect((await api().list({ orderId })).mails.map(({ state }) => state)).toEqual(['sent', 'sent'])
    const audit = await platformDb.auditEvent.findFirst({ where: { action: 'order_mail.resent' } })
    expect(audit).toMatchObject({ storeId: store.entry.id, subject: mails[0]?.id })
  })

  it('a mail by hand carries the words of staff, and is refused where there is nothing to say', async () => {
    await api().send({ orderId, kind: 'backorder', note: 'Tres semanas' })
    await runRequestedJobs()
    const [mail] = await toShopper()
    expect(mail?.html).toContain('Tres semanas')
    await expect(api().send({ orderId, kind: 'payment_link', note: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('not more than twenty within an hour', async () => {
    const one = () => api().send({ orderId, kind: 'backorder', note: '' })
    for (let mail = 0; mail < 20; mail += 1) await one()
    await expect(one()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })

  it('another store’s mails are not found', async () => {
    const other = await createTestStore()
    await store.run((ctx) => mailOrder(ctx, { orderId, kind: 'order_confirmation', dedupeKey: `x:${orderId}` }))
    const { mails } = await api().list({ orderId })
    const foreign = actorAt(ownerOf(other), other.entry.slug).admin.orderMails
    await expect(foreign.list({ orderId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(foreign.preview({ id: mails[0]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(foreign.resend({ id: mails[0]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

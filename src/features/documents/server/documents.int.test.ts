import { extractText } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '@/lib/ids'
import { inTransaction } from '@/server/store-context'
import { storage } from '@/server/storage/storage'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { soldOrder } from '@/test/sold-order'
import { creditCancelled, creditRefund } from './credit-refund'
import { documentFile } from './document-file'
import { issueInvoice, issueInvoiceWhenDue } from './issue-invoice'
import { getInvoicing, saveInvoicing } from './invoicing-settings'
import { renewInvoice } from './renew-invoice'

let store: TestStore
let next = 2000
beforeAll(async () => {
  store = await createTestStore()
})

const sell = (more: Omit<Parameters<typeof soldOrder>[1], 'number'> = {}, of = store) =>
  soldOrder(of, { number: next++, ...more })

const textOf = async (bytes: Uint8Array) => {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

async function refund(
  order: Awaited<ReturnType<typeof sell>>,
  data: {
    amountMinor: number
    lines?: object[]
    taxes?: object[]
    shippingMinor?: number
    state?: string
    reason?: string
  },
): Promise<string> {
  const id = newId()
  const { amountMinor, lines = [], taxes = [], shippingMinor = 0, state = 'succeeded', reason = 'return' } = data
  await store.run((ctx) =>
    ctx.db.refund.create({
      data: {
        id,
        orderId: order.id,
        paymentId: order.paymentId,
        state,
        amountMinor: BigInt(amountMinor),
        currency: 'EUR',
        lines,
        taxes,
        shippingMinor: BigInt(shippingMinor),
        reason,
        actorName: 'test',
        settledAt: state === 'succeeded' ? new Date() : null,
      },
    }),
  )
  return id
}

const documentsOf = (orderId: string) =>
  store.run((ctx) => ctx.db.orderDocument.findMany({ where: { orderId }, orderBy: { issuedAt: 'asc' } }))

describe('numbers', () => {
  it('follow one another without a gap, whoever else issues or fails at the same time', async () => {
    const busy = await createTestStore()
    const orders = await Promise.all(Array.from({ length: 50 }, () => sell({}, busy)))
    const failing = orders.filter((_, index) => index % 3 === 0)
    const outcomes = await Promise.allSettled([
      ...orders.map(({ id }) => busy.run((ctx) => issueInvoice(ctx, id))),
      ...failing.map(({ id }) =>
        busy.run((ctx) =>
          inTransaction(ctx, async (tx) => {
            await issueInvoice(tx, id)
            throw new Error('after the number was taken')
          }),
        ),
      ),
    ])
    expect(outcomes.slice(0, 50).every((outcome) => outcome.status === 'fulfilled')).toBe(true)
    expect(outcomes.slice(50).every((outcome) => outcome.status === 'rejected')).toBe(true)
    const { rows, setting } = await busy.run(async (ctx) => ({
      rows: await ctx.db.orderDocument.findMany({ orderBy: { number: 'asc' } }),
      setting: await ctx.db.storeSetting.findFirstOrThrow(),
    }))
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    expect(rows[41]?.name).toBe('INV-00042')
    expect(setting.nextInvoiceNumber).toBe(51)
    expect(setting.nextCreditNoteNumber).toBe(1)
  })

  it('are one per order, however often it is asked for', async () => {
    const { id } = await sell()
    const issued = await Promise.all(Array.from({ length: 8 }, () => store.run((ctx) => issueInvoice(ctx, id))))
    expect(new Set(issued.map((one) => one.name)).size).toBe(1)
    expect(await documentsOf(id)).toHaveLength(1)
  })
})

describe('an invoice', () => {
  it('is refused for an order that does not stand, and for one that is not there', async () => {
    const { id } = await sell({ status: 'pending', paymentState: 'pending', paid: false })
    await expect(store.run((ctx) => issueInvoice(ctx, id))).rejects.toThrow('wrong_state')
    await expect(store.run((ctx) => issueInvoice(ctx, newId()))).rejects.toThrow('not_found')
  })

  it.each([
    ['placed', 'pending', true],
    ['paid', 'pending', false],
    ['paid', 'paid', true],
    ['by_hand', 'paid', false],
  ] as const)('with the setting %s, of an order that is %s: %s', async (issueOn, paymentState, isIssued) => {
    await store.run(async (ctx) => {
      const { version, invoicing } = await getInvoicing(ctx)
      await saveInvoicing(ctx, { ...invoicing, version, issueOn })
    })
    const { id } = await sell({ paymentState, paid: paymentState === 'paid' })
    await store.run((ctx) => issueInvoiceWhenDue(ctx, id))
    expect(await documentsOf(id)).toHaveLength(isIssued ? 1 : 0)
  })

  it('prints every figure of its order, and the letters of its people', async () => {
    const shop = await createTestStore()
    await shop.run(async (ctx) => {
      const { version, invoicing } = await getInvoicing(ctx)
      const seller = {
        legalName: 'Atelier Țesături și Fire S.R.L.',
        address: 'Strada Lungă 5\n500123 Brașov',
        taxIds: [{ label: 'CUI', value: 'RO12345678' }],
        footer: 'Capital social 200 lei',
        dueText: 'IBAN RO49 AAAA',
      }
      await saveInvoicing(ctx, { ...invoicing, ...seller, version, invoicePrefix: 'FĂ-' })
    })
    const order = await sell(
      {
        paid: false,
        locale: 'pt',
        lines: [
          { title: 'Eșarfă țesută ñandú São', quantity: 3, unitPriceMinor: 41_250, discountMinor: 1000 },
          { title: 'Книга «Ελλάδα» 🎁', unitPriceMinor: 999, rates: [{ name: 'TVA', ratePpm: 90_000 }] },
          { title: '商品', unitPriceMinor: 100, rates: [] },
        ],
      },
      shop,
    )
    const { file, again, other } = await shop.run(async (ctx) => {
      const { id } = await issueInvoice(ctx, order.id)
      const printed = await documentFile(ctx, id)
      await storage.delete(printed?.document.fileKey ?? `${ctx.store.id}/documents/${id}.pdf`)
      // What it says was frozen: neither the settings nor the order of later change it.
      await ctx.db.storeSetting.update({ where: { id: 1 }, data: { invoicing: { legalName: 'Somebody else' } } })
      await ctx.db.order.update({ where: { id: order.id }, data: { email: 'changed@example.test' } })
      return { file: printed, again: await documentFile(ctx, id), other: await documentFile(ctx, id, newId()) }
    })
    expect(other).toBeNull()
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(file?.bytes ?? []))).toBe(true)
    const text = await textOf(file?.bytes ?? new Uint8Array())
    const expected = [
      'Fatura',
      'FĂ-00001',
      'Atelier Țesături și Fire S.R.L.',
      'CUI RO12345678',
      'Strada Lungă 5',
      '500123 Brașov',
      'Ștefania Muñoz Gonçalves',
      'Strada Țepeș Vodă 7',
      'stefania@example.test',
      'Romênia',
      'Eșarfă țesută ñandú São',
      'Книга «Ελλάδα»',
      'Capital social 200 lei',
      'IBAN RO49 AAAA',
      // 3 × 412,50 − 10,00; of 1.227,50 at 19 % the tax is 195,99; of 9,99 at 9 % it is 0,82; of 5,95 at 19 % it is 0,95.
      '3 412,50 −10,00 19% 1.031,51 1.227,50',
      '9,99 9% 9,17 9,99',
      '1 1,00 – 1,00 1,00',
      '5,95 19% 5,00 5,95',
      'TVA 19% 1.036,51 196,94',
      'TVA 9% 9,17 0,82',
      'Sem imposto 1,00 0,00',
      '1.046,68',
      '197,76',
      '€ 1.244,44',
      'Página 1 de 1',
    ]
    for (const part of expected) expect(text).toContain(part)
    expect(order.totalMinor).toBe(124_444)
    expect(text).not.toContain('🎁')
  })
})

describe('a credit note', () => {
  it('is issued once for money given back, and corrects the invoice', async () => {
    const order = await sell({ lines: [{ quantity: 3, unitPriceMinor: 1190 }, {}] })
    const invoice = await store.run((ctx) => issueInvoice(ctx, order.id))
    const taxes = [{ name: 'TVA', ratePpm: 190_000, amountMinor: 190 }]
    const id = await refund(order, {
      amountMinor: 1190,
      lines: [{ orderLineId: order.lineIds[0], quantity: 1, amountMinor: 1190, taxMinor: 190, taxes }],
      taxes,
    })
    const issued = await Promise.all(Array.from({ length: 5 }, () => store.run((ctx) => creditRefund(ctx, id))))
    expect(new Set(issued.map((one) => one?.name)).size).toBe(1)
    const [, note, ...more] = await documentsOf(order.id)
    expect(more).toEqual([])
    expect(note).toMatchObject({ kind: 'credit_note', refundId: id })
    expect(note?.data).toMatchObject({
      corrects: { invoiceName: invoice.name, reason: 'return' },
      totals: { netMinor: 1000, taxMinor: 190, totalMinor: 1190 },
      paidMinor: 1190,
    })
    const file = await store.run((ctx) => documentFile(ctx, note?.id ?? ''))
    expect(await textOf(file?.bytes ?? new Uint8Array())).toContain(`Corrects invoice ${invoice.name}`)
  })

  it('is not issued for money on its way, for money paid twice, or where nothing was invoiced', async () => {
    const order = await sell()
    const early = await refund(order, { amountMinor: 100 })
    expect(await store.run((ctx) => creditRefund(ctx, early))).toBeNull()
    await store.run((ctx) => issueInvoice(ctx, order.id))
    const pending = await refund(order, { amountMinor: 100, state: 'pending' })
    const twice = await refund(order, { amountMinor: order.totalMinor, reason: 'duplicate' })
    expect(await store.run((ctx) => creditRefund(ctx, pending))).toBeNull()
    expect(await store.run((ctx) => creditRefund(ctx, twice))).toBeNull()
    // The invoice brought the credit note along for what was given back before it.
    expect((await documentsOf(order.id)).map((one) => [one.kind, one.refundId])).toEqual([
      ['invoice', null],
      ['credit_note', early],
    ])
  })

  it('takes back the invoice of an order that was called off unpaid', async () => {
    const order = await sell({ paid: false, paymentState: 'pending' })
    await store.run((ctx) => issueInvoice(ctx, order.id))
    expect(await store.run((ctx) => creditCancelled(ctx, order.id))).toBeNull()
    await store.run((ctx) => ctx.db.order.update({ where: { id: order.id }, data: { status: 'cancelled' } }))
    expect(await store.run((ctx) => creditCancelled(ctx, order.id))).not.toBeNull()
    expect(await store.run((ctx) => creditCancelled(ctx, order.id))).toBeNull()
    const [invoice, note] = await documentsOf(order.id)
    expect(note?.data).toMatchObject({
      totals: z.object({ totals: z.json() }).parse(invoice?.data).totals,
      paidMinor: 0,
    })
  })
})

describe('an order that is changed before it is paid', () => {
  it('has its invoice taken back and a new one issued, once', async () => {
    const order = await sell({ paid: false, paymentState: 'pending' })
    const first = await store.run((ctx) => issueInvoice(ctx, order.id))
    expect(await store.run((ctx) => renewInvoice(ctx, order.id))).toBeNull()
    await store.run(async (ctx) => {
      const where = { orderId: order.id }
      await ctx.db.orderLine.updateMany({ where, data: { unitPriceMinor: 1190n, taxMinor: 190n, totalMinor: 1190n } })
      const taxes = [{ name: 'TVA', ratePpm: 190_000, amountMinor: 190 }]
      await ctx.db.orderLine.updateMany({ where, data: { taxes } })
      await ctx.db.order.update({ where: { id: order.id }, data: { totalMinor: 1785n } })
    })
    const renewed = await store.run((ctx) => renewInvoice(ctx, order.id))
    expect(renewed?.name).not.toBe(first.name)
    expect(await store.run((ctx) => renewInvoice(ctx, order.id))).toBeNull()
    const documents = await documentsOf(order.id)
    expect(documents.map((one) => one.kind).toSorted()).toEqual(['credit_note', 'invoice', 'invoice'])
    const note = documents.find((one) => one.kind === 'credit_note')
    expect(note?.data).toMatchObject({
      corrects: { invoiceName: first.name, reason: 'edited' },
      totals: { totalMinor: order.totalMinor },
    })
    expect(await store.run((ctx) => issueInvoice(ctx, order.id))).toEqual(renewed)
  })
})

describe('between stores', () => {
  it('no document is found by its id', async () => {
    const order = await sell()
    const { id } = await store.run((ctx) => issueInvoice(ctx, order.id))
    const neighbour = await createTestStore()
    expect(await neighbour.run((ctx) => documentFile(ctx, id))).toBeNull()
  })
})

import { extractText } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { readActivity } from '@/features/activities/server'
import { newId } from '@/lib/ids'
import { storage } from '@/server/storage/storage'
import { countStatements } from '@/test/count-statements'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { soldOrder } from '@/test/sold-order'
import { printedFileKey } from './file-keys'
import { issueInvoice } from './issue-invoice'
import { printOrdersJob } from './jobs/print-orders-job'
import { packingSlipFile } from './print-slips'
import { printOrders } from './print-orders'
import { getPrinting, startPrinting } from './start-printing'

let store: TestStore
let orders: Awaited<ReturnType<typeof soldOrder>>[]
beforeAll(async () => {
  store = await createTestStore()
  orders = []
  for (const number of [1001, 1002, 1003]) {
    const lines = [{ title: 'Eșarfă', quantity: 2 }, { title: 'Căciulă ñandú' }]
    orders.push(await soldOrder(store, { number, lines, locale: number === 1003 ? 'es' : 'en' }))
  }
})

const sheetsOf = async (bytes: Uint8Array | null | undefined) => {
  const { text } = await extractText(new Uint8Array(bytes ?? []))
  return text.map((sheet) => sheet.replaceAll(/\s+/g, ' '))
}

describe('a packing slip', () => {
  it('has what is still to be sent, or what is in one parcel; and no price', async () => {
    const [order] = orders
    const [first = '', second = ''] = order?.lineIds ?? []
    const shipmentId = newId()
    const { open, parcel, none } = await store.run(async (ctx) => {
      await ctx.db.fulfilment.create({
        data: {
          id: shipmentId,
          orderId: order?.id ?? '',
          number: 1,
          trackingNumber: 'PX123ES',
          lines: { create: [{ orderLineId: first, quantity: 2 }] },
        },
      })
      await ctx.db.orderLine.update({ where: { id: first }, data: { fulfilledQuantity: 2 } })
      return {
        open: await packingSlipFile(ctx, order?.id ?? '', null),
        parcel: await packingSlipFile(ctx, order?.id ?? '', shipmentId),
        none: await packingSlipFile(ctx, order?.id ?? '', second),
      }
    })
    const [stillToSend = ''] = await sheetsOf(open?.bytes)
    expect(stillToSend).toContain('Căciulă ñandú SKU-1 1')
    expect(stillToSend).not.toContain('Eșarfă')
    const [inParcel = ''] = await sheetsOf(parcel?.bytes)
    expect(inParcel).toContain('Eșarfă SKU-0 2')
    expect(inParcel).toContain('PX123ES')
    expect(`${stillToSend} ${inParcel}`).not.toMatch(/25[.,]90|€/)
    expect(none).toBeNull()
  })
})

describe('several orders', () => {
  const ids = () => orders.map(({ id }) => id)

  it('are a sheet each, in the language of each', async () => {
    const sheets = await sheetsOf(
      await store.run((ctx) => printOrders(ctx, { kind: 'packing_slips', orderIds: ids() }, 'en')),
    )
    expect(sheets.map((sheet) => /Packing slip|Albarán/.exec(sheet)?.[0])).toEqual([
      'Packing slip',
      'Packing slip',
      'Albarán',
    ])
  })

  it('are one list with all their pieces', async () => {
    const bytes = await store.run((ctx) => printOrders(ctx, { kind: 'manifest', orderIds: ids() }, 'en'))
    const [sheet = ''] = await sheetsOf(bytes)
    // Of the first order only the hat is left.
    expect(sheet).toMatch(/SKU-0 Eșarfă #1002 × 2, #1003 × 2 4/)
    expect(sheet).toMatch(/SKU-1 Căciulă ñandú #1001, #1002, #1003 3/)
  })

  it('have nothing to print where none has an invoice, and their invoices otherwise', async () => {
    const print = () => store.run((ctx) => printOrders(ctx, { kind: 'invoices', orderIds: ids() }, 'en'))
    expect(await print()).toBeNull()
    await store.run(async (ctx) => {
      for (const id of ids()) await issueInvoice(ctx, id)
    })
    expect(await sheetsOf(await print())).toHaveLength(3)
  })

  it('cost the same statements however many they are', async () => {
    const count = (some: string[]) =>
      store.run(async (ctx) => {
        const work = () => printOrders(ctx, { kind: 'manifest', orderIds: some }, 'en')
        return (await countStatements(work)).statements.length
      })
    expect(await count(ids())).toBe(await count(ids().slice(0, 1)))
  })

  it('are printed by a job that is watched as an activity', async () => {
    const { id } = await store.run((ctx) => startPrinting(ctx, { kind: 'manifest', orderIds: ids() }))
    expect(await store.run((ctx) => getPrinting(ctx, id))).toMatchObject({ state: 'queued', path: null })
    await store.run((ctx) => printOrdersJob.handle(ctx, { activityId: id }))
    const { done, kept } = await store.run(async (ctx) => ({
      done: await getPrinting(ctx, id),
      kept: await storage.get(printedFileKey(ctx, id)),
    }))
    expect(done).toMatchObject({ state: 'succeeded', path: `/api/printed-orders/${store.entry.slug}/${id}.pdf` })
    expect(await sheetsOf(kept)).toHaveLength(1)
    // A job that is delivered twice prints once.
    await store.run((ctx) => printOrdersJob.handle(ctx, { activityId: id }))
    expect(await store.run((ctx) => readActivity(ctx, id))).toMatchObject({ state: 'succeeded' })
  })
})

import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trackingToken } from '@/features/orders/server'
import { handleRequest } from '@/server/http/handle-request'
import { platformDb } from '@/server/platform-db'
import { TestBrowser } from '@/test/browser'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { soldOrder } from '@/test/sold-order'
import { shopperDocumentPath, staffDocumentPath } from '../document-paths'
import { issueInvoice } from './issue-invoice'

interface Sold {
  readonly store: TestStore
  readonly orderId: string
  readonly documentId: string
}

let server: Server
let own: Sold
let other: Sold
let cookie: string

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    void handleRequest(incoming, outgoing, async (_, response) => void response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  own = await sell()
  other = await sell()
  const browser = TestBrowser.onPlatform()
  const who = { name: 'Ana', email: `${own.store.canary}@example.test`, password: `${own.store.canary}-Long1` }
  const { id } = await browser.call((caller) => caller.account.identity.register(who))
  await platformDb.membership.create({ data: { storeId: own.store.entry.id, userId: id, role: 'staff' } })
  cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
})
afterAll(() => server.close())

async function sell(): Promise<Sold> {
  const store = await createTestStore()
  const order = await soldOrder(store, { number: 1001 })
  const { id } = await store.run((ctx) => issueInvoice(ctx, order.id))
  return { store, orderId: order.id, documentId: id }
}

function get(host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response
        resolve({
          status: statusCode,
          type: answered['content-type'] ?? '',
          body: Buffer.concat(parts).toString('latin1'),
        })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

const hostOf = ({ store }: Sold) => `${store.entry.slug}.localhost`
const tokenOf = ({ store, orderId }: Sold) => trackingToken(store.entry.id, orderId)

it('a shopper with the signed link gets the file', async () => {
  const answer = await get(hostOf(own), shopperDocumentPath(tokenOf(own), own.documentId))
  expect(answer).toMatchObject({ status: 200, type: 'application/pdf' })
  expect(answer.body.startsWith('%PDF-')).toBe(true)
})

it.each<[string, () => Promise<{ status: number }>]>([
  ["another store's document", () => get(hostOf(own), shopperDocumentPath(tokenOf(own), other.documentId))],
  ["another store's token", () => get(hostOf(own), shopperDocumentPath(tokenOf(other), other.documentId))],
  [
    'the other host with a token of this one',
    () => get(hostOf(other), shopperDocumentPath(tokenOf(own), own.documentId)),
  ],
  ['no token', () => get(hostOf(own), shopperDocumentPath(own.orderId, own.documentId))],
  ['the files of everybody', () => get(hostOf(own), `/files/${own.store.entry.id}/documents/${own.documentId}.pdf`)],
  ['a path out of the folder', () => get(hostOf(own), `/order-documents/${tokenOf(own)}/..%2f..%2fetc.pdf`)],
])('a shopper gets nothing by %s', async (_, ask) => {
  expect((await ask()).status).toBe(404)
})

it('another order of the same store keeps its documents', async () => {
  const neighbour = await soldOrder(own.store, { number: 1002 })
  const token = trackingToken(own.store.entry.id, neighbour.id)
  expect((await get(hostOf(own), shopperDocumentPath(token, own.documentId))).status).toBe(404)
})

it('staff get the files of their store and of no other', async () => {
  const path = staffDocumentPath(own.store.entry.slug, own.documentId)
  expect(await get('localhost', path, { cookie })).toMatchObject({ status: 200, type: 'application/pdf' })
  expect((await get('localhost', path)).status).toBe(401)
  const foreign = staffDocumentPath(own.store.entry.slug, other.documentId)
  expect((await get('localhost', foreign, { cookie })).status).toBe(404)
  const elsewhere = staffDocumentPath(other.store.entry.slug, other.documentId)
  expect((await get('localhost', elsewhere, { cookie })).status).toBeGreaterThanOrEqual(403)
})

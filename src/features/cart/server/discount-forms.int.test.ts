import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { handleRequest } from '@/server/http/handle-request'
import { answerCookieName, readAnswer } from '@/server/http/form-answer'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { percentOff } from '@/test/promotions/carts'
import { livePromotion, noPromotions } from '@/test/promotions/live-promotion'
import { openForSale, stockVariant } from '@/test/stock-shop'

let store: TestStore
let server: Server
beforeAll(async () => {
  store = await createTestStore()
  await openForSale(store)
  server = createServer((incoming, outgoing) => {
    void handleRequest(incoming, outgoing, async (_, response) => void response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
beforeEach(() => noPromotions(store))

interface Answered {
  readonly status: number
  readonly location: string
}

/** A browser without script: it follows forms and links, and keeps its cookies. */
function plainBrowser() {
  const cookies = new Map<string, string>()
  const host = `${store.entry.slug}.localhost`
  const send = (method: string, path: string, body = '', extra: Record<string, string> = {}): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const form = { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${host}` }
      const headers = { host, ...(method === 'POST' && form), ...(cookie && { cookie }), ...extra }
      const { port } = server.address() as AddressInfo
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        response.resume()
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          cookies.set(name, value)
        }
        resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    follow: (path: string, extra?: Record<string, string>) => send('GET', path, '', extra),
    post: (path: string, fields: Record<string, string>) => send('POST', path, new URLSearchParams(fields).toString()),
    answerAt: (location: string) =>
      readAnswer(cookies.get(answerCookieName()), new URL(location, 'http://host').searchParams.get('answer') ?? ''),
  }
}

const codesOnCarts = () =>
  store.run(async (ctx) => (await ctx.db.cart.findMany({ select: { codes: true } })).flatMap(({ codes }) => codes))

it('takes and removes codes without script, and comes back to the page that they were entered on', async () => {
  const variant = await stockVariant(store)
  await livePromotion(store, { actions: [percentOff(10, 'order')] }, { codes: [{ code: 'PLAIN' }] })
  const browser = plainBrowser()
  await browser.post('/cart/add', { variantId: variant.id, quantity: '1' })
  const applied = await browser.post('/cart/code', { code: ' plain ', page: 'payment' })
  expect(applied).toMatchObject({ status: 303, location: expect.stringMatching(/^\/checkout\/payment\?answer=/) })
  expect(browser.answerAt(applied.location)).toMatchObject({
    code: 'discount',
    values: { status: 'applied', code: 'PLAIN', kept: 1 },
  })
  const refused = await browser.post('/es/cart/code', { code: 'nobody knows it', page: 'https://evil.example' })
  expect(refused.location).toMatch(/^\/es\/cart\?answer=/)
  expect(browser.answerAt(refused.location)?.values).toMatchObject({ status: 'code_unknown', kept: 0 })
  const empty = await browser.post('/cart/code', { code: '  ', page: 'cart' })
  expect(browser.answerAt(empty.location)?.values).toEqual({ status: 'invalid' })
  expect(await codesOnCarts()).toContain('PLAIN')
  const removed = await browser.post('/cart/code/remove', { code: 'PLAIN', page: 'address' })
  expect(removed.location).toMatch(/^\/checkout\?answer=/)
  expect(await codesOnCarts()).not.toContain('PLAIN')
})

it('enters the code of a link, and leads on within the store alone', async () => {
  await livePromotion(store, { actions: [percentOff(10, 'order')] }, { codes: [{ code: 'BY-MAIL' }] })
  const browser = plainBrowser()
  const followed = await browser.follow('/discount/by-mail?to=/products%3Fsort%3Dnewest')
  expect(followed).toEqual({ status: 303, location: '/products?sort=newest' })
  expect(await codesOnCarts()).toContain('BY-MAIL')
  for (const to of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ]) {
    const away = await browser.follow(`/discount/BY-MAIL?to=${encodeURIComponent(to)}`)
    expect(away, to).toEqual({ status: 303, location: '/' })
  }
  const unknown = await browser.follow('/discount/NOBODYS?to=/products')
  expect(unknown.location).toMatch(/^\/cart\?answer=/)
  expect(browser.answerAt(unknown.location)?.values).toEqual({ status: 'code_unknown', code: 'NOBODYS' })
})

it('enters nothing for a browser that only looks ahead', async () => {
  await livePromotion(store, { actions: [percentOff(10, 'order')] }, { codes: [{ code: 'AHEAD' }] })
  expect(await plainBrowser().follow('/discount/AHEAD', { 'sec-purpose': 'prefetch' })).toMatchObject({ status: 503 })
  expect(await codesOnCarts()).not.toContain('AHEAD')
})

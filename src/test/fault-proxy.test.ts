import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FaultProxy, startFaultProxy } from './fault-proxy'

let served = 0
const server = createServer((_request, response) => {
  served += 1
  response.end('well')
})
let proxy: FaultProxy
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  proxy = await startFaultProxy({ port: (server.address() as AddressInfo).port })
})
afterAll(async () => {
  await proxy.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const ask = () =>
  new Promise<string | null>((resolve) => {
    const sent = request({ host: '127.0.0.1', port: proxy.port, agent: false, timeout: 300 }, (response) => {
      response.on('data', (piece: Buffer) => resolve(piece.toString()))
      response.on('error', () => resolve(null))
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(null))
    sent.end()
  })

it('carries what it is told to carry, and fails as it is told to fail', async () => {
  expect(await ask()).toBe('well')
  const outcomes: Record<string, { answer: string | null; reached: number }> = {}
  for (const fault of ['down', 'hang', 'half_open', 'cut_after_send'] as const) {
    proxy.set(fault)
    const before = served
    outcomes[fault] = { answer: await ask(), reached: served - before }
  }
  expect(outcomes).toEqual({
    down: { answer: null, reached: 0 },
    hang: { answer: null, reached: 0 },
    half_open: { answer: null, reached: 0 },
    cut_after_send: { answer: null, reached: 1 },
  })
  proxy.set('slow', 50)
  expect(await ask()).toBe('well')
  proxy.set('none')
  expect(await ask()).toBe('well')
})

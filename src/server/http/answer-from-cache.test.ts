import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dependOn } from '../cache/render-tags'
import { answerFromCache } from './answer-from-cache'

let server: Server
afterEach(() => server.close())

/** A server that answers one page from the cache; the page takes as long as `render` says. */
async function serve(key: string, render: (write: (text: string) => void) => Promise<void>): Promise<number> {
  server = createServer((incoming, response) => {
    void answerFromCache(incoming, response, key, async () => {
      dependOn('store:1')
      // As Next: nothing more is written once the connection is gone.
      await render((text) => (response.destroyed ? undefined : response.end(text)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return (server.address() as AddressInfo).port
}

function get(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request({ port }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(text))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('an answer that several wait for', () => {
  it('is made again when the first to ask leaves, whose rendering then never ends', async () => {
    let renderings = 0
    const port = await serve('1|page|left', async (write) => {
      renderings += 1
      if (renderings === 1) await new Promise(() => undefined)
      write('whole')
    })
    const first = request({ port })
    first.on('error', () => undefined)
    first.end()
    await vi.waitFor(() => expect(renderings).toBe(1))
    const others = Promise.all([get(port), get(port)])
    await new Promise((resolve) => setTimeout(resolve, 20))
    first.destroy()
    expect(await others).toEqual(['whole', 'whole'])
    expect(renderings).toBe(2)
  })

  it('is made for who comes later when all who waited have left', async () => {
    let renderings = 0
    const port = await serve('1|page|all-left', async (write) => {
      renderings += 1
      if (renderings === 1) await new Promise(() => undefined)
      write('whole')
    })
    const left = [request({ port }), request({ port }), request({ port })]
    for (const each of left) {
      each.on('error', () => undefined)
      each.end()
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    for (const each of left) each.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await get(port)).toBe('whole')
  })

  it('is made once for all who ask meanwhile', async () => {
    let renderings = 0
    const port = await serve('1|page|shared', async (write) => {
      renderings += 1
      await new Promise((resolve) => setTimeout(resolve, 30))
      write('whole')
    })
    expect(await Promise.all([get(port), get(port), get(port)])).toEqual(['whole', 'whole', 'whole'])
    expect(renderings).toBe(1)
  })
})

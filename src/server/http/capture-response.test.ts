import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { captureResponse, sendCaptured } from './capture-response'

/** What a browser gets from a server that captures what `produce` writes and then sends it. */
async function answerOf(produce: (response: ServerResponse) => Promise<void>) {
  const server = createServer((_request, response) => {
    void captureResponse(response, () => produce(response)).then((captured) => sendCaptured(response, captured))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  try {
    return await new Promise<string>((resolve, reject) => {
      get({ port: (server.address() as AddressInfo).port }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += String(chunk)))
        answer.on('end', () => resolve(`${answer.statusCode} ${body}`))
      }).on('error', reject)
    })
  } finally {
    server.close()
  }
}

describe('capturing a response', () => {
  it('keeps what is written in pieces', async () => {
    const answer = await answerOf(async (response) => {
      response.writeHead(201)
      response.write('a')
      response.end('b')
    })
    expect(answer).toBe('201 ab')
  })

  it('does not wait for a producer that waits for the response to have gone out', async () => {
    const answer = await answerOf(async (response) => {
      const gone = new Promise<void>((resolve) => response.once('finish', resolve))
      response.end('sent')
      await gone
    })
    expect(answer).toBe('200 sent')
  })
})

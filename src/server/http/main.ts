import { createServer } from 'node:http'
import next from 'next'
import { env } from '@/env.mjs'
import { log } from '../log'
import { sanitiseRequest } from './read-request'
import { handleTrpc, isTrpcRequest } from './trpc-handler'

/** The HTTP entry: what need not go through Next is answered before it. */
async function main(): Promise<void> {
  const app = next({ dev: env.STOA_DEV, port: env.PORT, hostname: env.STOA_DOMAIN })
  await app.prepare()
  const renderPage = app.getRequestHandler()
  const server = createServer((request, response) => {
    sanitiseRequest(request)
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const answer = isTrpcRequest(path) ? handleTrpc(request, response, path) : renderPage(request, response)
    answer.catch((error: unknown) => {
      log.error({ err: error, path }, 'request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.listen(env.PORT, () => log.info({ port: env.PORT }, 'listening'))
}

await main()

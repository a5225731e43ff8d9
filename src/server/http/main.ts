import { createServer, type Server } from 'node:http'
import next from 'next'
import { env } from '@/env.mjs'
import { type Background, startBackground } from '../background'
import { log } from '../log'
import { platformPool } from '../platform-db'
import { storePool } from '../store-db'
import { handleRequest } from './handle-request'
import { beginDraining } from './health'

const DRAIN_MS = 15_000

/** Starts the app: Next, the background work and the HTTP server in front of both. */
async function main(): Promise<void> {
  const app = next({ dev: env.STOA_DEV, port: env.PORT, hostname: env.STOA_DOMAIN })
  const [background] = await Promise.all([startBackground({ work: env.STOA_WORKER_INSIDE }), app.prepare()])
  const renderPage = app.getRequestHandler()
  const server = createServer((request, response) => {
    void handleRequest(request, response, renderPage)
  })
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 66_000
  // No part of the app speaks WebSocket in production; Next's own development server does.
  if (env.STOA_DEV) server.on('upgrade', (request, socket, head) => void app.getUpgradeHandler()(request, socket, head))
  else server.on('upgrade', (_request, socket) => socket.destroy())
  server.listen(env.PORT, () => {
    const address = server.address()
    log.info({ port: typeof address === 'object' ? address?.port : env.PORT }, 'listening')
    process.send?.('ready')
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, background))
}

/** Lets requests under way finish, hands jobs back, and ends. */
async function stop(server: Server, background: Background): Promise<void> {
  beginDraining()
  const deadline = setTimeout(() => process.exit(1), DRAIN_MS).unref()
  server.closeIdleConnections()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  await background.stop()
  await Promise.all([platformPool.end(), storePool.end()])
  clearTimeout(deadline)
  process.exit(0)
}

await main()

import { createServer } from 'node:net'

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

/** The first free TCP port from `wanted` upwards. */
export async function freePortFrom(wanted) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (await isFree(port)) return port
  }
  throw new Error(`No port is free between ${wanted} and ${wanted + 99}`)
}

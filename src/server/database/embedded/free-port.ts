import { createServer } from 'node:net'

/** Tries to listen on 127.0.0.1; gives the port taken, or null when it is in use or not allowed. */
function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : null
      server.close(() => resolve(taken))
    })
  })
}

/** The first of `wanted` that is free, else one that the system chooses. */
export async function freePort(wanted: readonly number[]): Promise<number> {
  for (const port of wanted) {
    if ((await probe(port)) !== null) return port
  }
  const chosen = await probe(0)
  if (chosen === null) throw new Error('No TCP port is free on 127.0.0.1')
  return chosen
}

import { createServer, type Server, Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/**
 * What the proxy does to the connections that it carries. `cut_after_send`: what is asked arrives, the answer does not; `hang`: nothing
 * moves any more; `half_open`: accepted, then nobody is there; `down`: refused; `slow`: every piece takes `delayMs`.
 */
export type Fault = 'none' | 'down' | 'hang' | 'half_open' | 'cut_after_send' | 'slow'

export interface FaultProxy {
  readonly port: number
  /** Begins a fault for connections old and new, or ends it (`none`). */
  set(fault: Fault, delayMs?: number): void
  close(): Promise<void>
}

/** A TCP proxy in front of a server, which can be made to fail on command: what stands behind it knows nothing of that. */
export async function startFaultProxy(target: { host?: string; port: number; listen?: number }): Promise<FaultProxy> {
  const state: { fault: Fault; delayMs: number } = { fault: 'none', delayMs: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((client) => carry(client, target, state, sockets))
  await listen(server, target.listen ?? 0)
  return {
    port: (server.address() as AddressInfo).port,
    set(fault, delayMs = 0) {
      Object.assign(state, { fault, delayMs })
      // Who is connected feels it too.
      if (fault === 'down') for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function carry(
  client: Socket,
  { host = '127.0.0.1', port }: { host?: string; port: number },
  state: Readonly<{ fault: Fault; delayMs: number }>,
  sockets: Set<Socket>,
): void {
  if (state.fault === 'down') return void client.destroy()
  const upstream = new Socket()
  for (const socket of [client, upstream]) {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      // What is still on its way, slowly, arrives first.
      setTimeout(() => {
        client.destroySoon()
        upstream.destroySoon()
      }, state.delayMs)
    })
  }
  if (state.fault === 'half_open') return
  upstream.connect(port, host)
  pass(client, upstream, () => state.fault === 'hang', state)
  pass(
    upstream,
    client,
    () => state.fault === 'hang',
    state,
    () => {
      if (state.fault !== 'cut_after_send') return false
      client.destroy()
      return true
    },
  )
}

function pass(
  from: Socket,
  to: Socket,
  isStuck: () => boolean,
  state: Readonly<{ fault: Fault; delayMs: number }>,
  intercept: () => boolean = () => false,
): void {
  from.on('data', (piece) => {
    if (isStuck() || intercept()) return
    if (state.fault === 'slow') setTimeout(() => to.writable && to.write(piece), state.delayMs)
    else to.write(piece)
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
}

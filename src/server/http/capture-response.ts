import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export interface Captured {
  readonly status: number
  readonly headers: NodeJS.Dict<number | string | string[]>
  readonly body: Buffer
}

/** Whoever asked is gone before the answer was whole: what was captured so far is of no use to anybody. */
export class ClientGoneError extends Error {}

/**
 * Lets `produce` write to the response as it always does, but keeps what it writes instead of sending it. Afterwards
 * the response is untouched, and the caller decides what goes out. @throws ClientGoneError at once when the connection
 * closes meanwhile: what writes to it may then never end, and others must not wait for that.
 */
export async function captureResponse(response: ServerResponse, produce: () => Promise<void>): Promise<Captured> {
  // Its close was told before anybody listened here.
  if (response.destroyed) throw new ClientGoneError()
  const chunks: Buffer[] = []
  const before = { ...response.getHeaders() }
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  let leave: () => void = () => undefined
  const gone = new Promise<never>((_, reject) => {
    leave = () => reject(new ClientGoneError())
  })
  response.once('close', leave)
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const answered = (args: unknown[]) => {
    const callback = args.findLast((arg) => typeof arg === 'function') as (() => void) | undefined
    if (callback) queueMicrotask(callback)
  }
  Object.assign(response, {
    writeHead(status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) {
      response.statusCode = status
      const headers = rest.find((item) => typeof item === 'object')
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value)
      return response
    },
    flushHeaders() {},
    write(chunk: unknown, ...rest: unknown[]) {
      keep(chunk, rest[0])
      answered(rest)
      return true
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      if (typeof chunk !== 'function') keep(chunk, rest[0])
      answered([chunk, ...rest])
      finish()
      return response
    },
  })
  try {
    // tRPC and Next resolve only once the response has gone out, which it does after this: the end of writing is what counts.
    await Promise.race([finished, produce().then(() => finished), gone])
  } finally {
    response.off('close', leave)
    const own = response as unknown as Record<string, unknown>
    for (const name of ['writeHead', 'flushHeaders', 'write', 'end']) delete own[name]
  }
  const captured = { status: response.statusCode, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) }
  for (const name of response.getHeaderNames()) if (!(name in before)) response.removeHeader(name)
  return captured
}

/** Sends what was captured, as it was. */
export function sendCaptured(response: ServerResponse, captured: Captured): void {
  for (const [name, value] of Object.entries(captured.headers)) {
    if (value !== undefined && name !== 'transfer-encoding') response.setHeader(name, value)
  }
  response.statusCode = captured.status
  response.end(captured.body)
}

import { get as getHttp, type IncomingMessage } from 'node:http'
import { get as getHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { OutgoingError, publicAddressOf } from './public-host'

export interface PublicFetchOptions {
  readonly maxBytes: number
  readonly timeoutMs?: number
}

/**
 * Gets what lies at an address that somebody typed in. Only http and https on their own ports, no credentials, no
 * redirects, and only public addresses: the name is resolved once, checked, and the connection goes to the very address
 * that was checked, so that a name that changes its mind in between leads nowhere.
 *
 * @throws OutgoingError
 */
export async function fetchPublic(address: string, options: PublicFetchOptions): Promise<Buffer> {
  const url = checkedUrl(address)
  const target = await publicAddressOf(url.hostname)
  const { timeoutMs = 5000, maxBytes } = options
  const lookup: LookupFunction = (_name, { all }, callback) => {
    if (all) callback(null, [target])
    else callback(null, target.address, target.family)
  }
  const get = url.protocol === 'https:' ? getHttps : getHttp
  return new Promise((fulfil, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const refuse = (reason: string) => reject(new OutgoingError(reason))
    const request = get(url, { lookup, signal, agent: false, headers: { 'user-agent': 'Stoa' } }, (response) => {
      readLimited(response, maxBytes).then(fulfil, (error: Error) => {
        request.destroy()
        refuse(error.message)
      })
    })
    request.on('error', (error) => refuse(signal.aborted ? 'no answer in time' : error.message))
  })
}

function checkedUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new OutgoingError('not a web address')
  if (url.username || url.password) throw new OutgoingError('an address with credentials')
  // The URL parser drops a port that is the scheme's own.
  if (url.port !== '') throw new OutgoingError('an unusual port')
  return url
}

async function readLimited(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (response.statusCode !== 200) throw new OutgoingError(`answered with status ${response.statusCode}`)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) throw new OutgoingError('longer than allowed')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

import { lookup as resolve } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address'

/** The address was refused, could not be reached, or answered with something else than asked for. */
export class OutgoingError extends Error {
  override name = 'OutgoingError'
  /** Set where it was the address that was refused, before anything was sent. */
  readonly reason: 'unknown_host' | 'not_public' | undefined
  constructor(message: string, reason?: 'unknown_host' | 'not_public') {
    super(message)
    this.reason = reason
  }
}

/**
 * Where a name that somebody typed in leads: resolved once, and refused where any of its addresses is not public. The connection
 * must go to the very address that this gives.
 *
 * @throws OutgoingError
 */
export async function publicAddressOf(hostname: string): Promise<{ address: string; family: number }> {
  const found = await addressesOf(hostname)
  const [first] = found
  if (!first || found.some(({ address }) => !isPublicAddress(address))) {
    throw new OutgoingError('not a public address', 'not_public')
  }
  return first
}

/** @throws OutgoingError for a name that nobody knows */
export async function addressesOf(hostname: string): Promise<{ address: string; family: number }[]> {
  const name = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(name)) return [{ address: name, family: isIP(name) }]
  return resolve(name, { all: true }).catch(() => {
    throw new OutgoingError('an unknown host', 'unknown_host')
  })
}

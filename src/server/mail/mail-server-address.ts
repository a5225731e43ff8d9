import { env } from '@/env.mjs'
import { addressesOf, OutgoingError, publicAddressOf } from '../outgoing/public-host'
import { MailServerError } from './outgoing-mail'

/** Ports that mail servers listen on: a store's settings are no way to try all ports of a host. */
const MAIL_PORTS: readonly number[] = [25, 465, 587, 2525]

/**
 * The address that a merchant's mail server has, checked: public, and on a port for mail, unless the platform's operator named the host in
 * STOA_PRIVATE_MAIL_HOSTS.
 * @throws MailServerError
 */
export async function mailServerAddress(host: string, port: number): Promise<string> {
  const isNamed = (env.STOA_PRIVATE_MAIL_HOSTS ?? '').split(',').includes(host)
  try {
    if (isNamed) return (await addressesOf(host))[0]?.address ?? host
    if (!MAIL_PORTS.includes(port)) throw new MailServerError('not_public', `Port ${port} is not one for mail`)
    return (await publicAddressOf(host)).address
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    throw new MailServerError(error.reason ?? 'unreachable', error.message)
  }
}

import { newOneTimeToken } from '@/server/auth/one-time-token'
import { sendStoreMail } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'
import { insertCustomerToken } from './customer-tokens-repository'
import type { CustomerRecord } from './customers-repository'
import { customerLinkMail } from './mails/customer-link-mail'

const HOUR_MS = 3_600_000
const LINKS = {
  welcome: { token: 'verify_email', path: 'account/verify', livesMs: 7 * 24 * HOUR_MS },
  reset: { token: 'password_reset', path: 'account/reset-password', livesMs: HOUR_MS },
} as const

/** Mails a customer a link, once per cause. Its secret is made here, and is only ever in the mail. */
export async function mailCustomerLink(
  ctx: StoreContext,
  customer: CustomerRecord,
  { kind, cause }: { kind: keyof typeof LINKS; cause: string },
): Promise<void> {
  const { token: tokenKind, path, livesMs } = LINKS[kind]
  const { id: customerId, email, locale, firstName } = customer
  await sendStoreMail(ctx, {
    dedupeKey: `customer_${kind}:${cause}`,
    kind: `customer_${kind}`,
    recipient: email,
    locale,
    compose: async (brand) => {
      const { token, tokenHash } = newOneTimeToken()
      const expiresAt = new Date(ctx.now.getTime() + livesMs)
      await insertCustomerToken(ctx, { customerId, kind: tokenKind, tokenHash, expiresAt })
      // In a job's scope the context's language is the shop's first, which paths do not name.
      const prefix = locale === ctx.locale ? '' : `/${locale}`
      return customerLinkMail(brand, { kind, locale, firstName, url: storeUrl(ctx.store, `${prefix}/${path}/${token}`) })
    },
  })
}

import { newOneTimeToken } from '@/server/auth/one-time-token'
import { definePlatformJob } from '@/server/jobs/define-job'
import { sendPlatformMail } from '@/server/mail'
import { platformUrl } from '@/server/store-directory'
import { z } from 'zod'
import { resetPasswordMail } from '../mails/reset-password-mail'
import { findUserByEmail, insertResetToken } from '../users-repository'

const LINK_LIVES_MS = 3_600_000

/**
 * Mails the link for a new password, if there is such an account. The link's secret is made here and is only ever in the mail:
 * neither the queue nor a table holds it.
 */
export const sendResetMailJob = definePlatformJob({
  name: 'identity.send-reset-mail',
  queue: 'mail',
  input: z.object({ email: z.string() }),
  handle: async (ctx, { email }) => {
    const user = await findUserByEmail(email)
    if (!user) return
    await sendPlatformMail({
      dedupeKey: `password_reset:${user.id}:${ctx.requestId}`,
      kind: 'password_reset',
      recipient: user.email,
      locale: user.locale,
      compose: async (brand) => {
        const { token, tokenHash } = newOneTimeToken()
        await insertResetToken(user.id, tokenHash, ctx.now, new Date(ctx.now.getTime() + LINK_LIVES_MS))
        const url = platformUrl(`/reset-password/${token}`)
        return resetPasswordMail(brand, { locale: user.locale, name: user.name, url })
      },
    })
  },
})

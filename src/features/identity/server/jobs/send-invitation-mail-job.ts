import { newOneTimeToken } from '@/server/auth/one-time-token'
import { definePlatformJob } from '@/server/jobs/define-job'
import { sendPlatformMail } from '@/server/mail'
import { platformUrl } from '@/server/store-directory'
import { z } from 'zod'
import { givenRole } from '../../access-schema'
import { invitationMail } from '../mails/invitation-mail'
import { findOpenInvitation, setInvitationToken } from '../members-repository'

/** Mails an invitation. Its link's secret is made here, and is only ever in the mail. */
export const sendInvitationMailJob = definePlatformJob({
  name: 'identity.send-invitation-mail',
  queue: 'mail',
  input: z.object({ invitationId: z.uuid(), inviterName: z.string(), locale: z.string() }),
  handle: async (ctx, { invitationId, inviterName, locale }) => {
    const invitation = await findOpenInvitation({ id: invitationId }, ctx.now)
    if (!invitation) return
    await sendPlatformMail({
      dedupeKey: `invitation:${invitationId}`,
      kind: 'invitation',
      recipient: invitation.email,
      locale,
      compose: async (brand) => {
        const { token, tokenHash } = newOneTimeToken()
        await setInvitationToken(invitationId, tokenHash)
        const days = Math.round((invitation.expiresAt.getTime() - ctx.now.getTime()) / 86_400_000)
        const role = givenRole.parse(invitation.role)
        const url = platformUrl(`/invitations/${token}`)
        return invitationMail(brand, { locale, inviterName, storeName: invitation.store.name, role, days, url })
      },
    })
  },
})

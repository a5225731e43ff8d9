import { router, visitorProcedure } from '@/server/trpc/procedures'
import { z } from 'zod'
import { mailIdInput, mailInBox, mailSummary } from '../mailbox-schema'
import { openMailbox, readMail } from './open-mailbox'

/** Mails of a platform without a mail server. */
export const mailboxAccountRouter = router({
  list: visitorProcedure({ rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.array(mailSummary))
    .query(({ ctx }) => openMailbox(ctx)),
  get: visitorProcedure({ rate: 'read', audit: null })
    .input(mailIdInput)
    .output(mailInBox)
    .query(({ ctx, input }) => readMail(ctx, input)),
})

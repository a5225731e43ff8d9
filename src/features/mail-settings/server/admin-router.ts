import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  mailSettingsSchema,
  sendTestMailInput,
  testMailResultSchema,
  updateMailSettingsInput,
} from '../mail-settings-schema'
import { getMailSettings } from './get-mail-settings'
import { sendTestMail } from './send-test-mail'
import { updateMailSettings } from './update-mail-settings'

/** How the store's mails leave: by which server, in whose name. */
export const mailSettingsAdminRouter = router({
  get: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(mailSettingsSchema)
    .query(({ ctx }) => getMailSettings(ctx)),
  update: staffProcedure('settings:write', { rate: 'write', audit: 'mail_settings.updated' })
    .input(updateMailSettingsInput)
    .output(mailSettingsSchema)
    .mutation(({ ctx, input }) => {
      ctx.auditNote.after = { host: input.server?.host ?? null, fromAddress: input.server?.fromAddress ?? null }
      return updateMailSettings(ctx, input)
    }),
  sendTest: staffProcedure('settings:write', { rate: 'heavy', audit: 'mail_settings.tested' })
    .input(sendTestMailInput)
    .output(testMailResultSchema)
    .mutation(({ ctx, input }) => {
      ctx.auditNote.subject = input.to
      ctx.auditNote.after = { host: input.server?.host ?? null }
      return sendTestMail(ctx, input)
    }),
})

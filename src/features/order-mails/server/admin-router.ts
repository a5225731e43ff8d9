import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  mailPreviewSchema,
  mailTemplateInput,
  orderMailInput,
  orderMailsInput,
  orderMailsSchema,
  sendOrderMailInput,
} from '../order-mails-schema'
import { listOrderMails } from './list-order-mails'
import { previewOrderMail } from './preview-order-mail'
import { previewTemplate } from './preview-template'
import { resendOrderMail } from './resend-order-mail'
import { sendOrderMail } from './send-order-mail'

const queuedSchema = z.strictObject({ recipient: z.string() })

/** Mails about orders: which there were, what they say, and sending them by hand. */
export const orderMailsAdminRouter = router({
  list: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(orderMailsInput)
    .output(orderMailsSchema)
    .query(({ ctx, input }) => listOrderMails(ctx, input)),
  preview: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(orderMailInput)
    .output(mailPreviewSchema)
    .query(({ ctx, input }) => previewOrderMail(ctx, input)),
  template: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(mailTemplateInput)
    .output(mailPreviewSchema)
    .query(({ ctx, input }) => previewTemplate(ctx, input)),
  resend: staffProcedure('orders:write', { rate: 'heavy', audit: 'order_mail.resent' })
    .input(orderMailInput)
    .output(queuedSchema)
    .mutation(async ({ ctx, input }) => {
      ctx.auditNote.subject = input.id
      return resendOrderMail(ctx, input)
    }),
  send: staffProcedure('orders:write', { rate: 'heavy', audit: 'order_mail.sent' })
    .input(sendOrderMailInput)
    .output(queuedSchema)
    .mutation(async ({ ctx, input }) => {
      ctx.auditNote.subject = input.orderId
      ctx.auditNote.after = { kind: input.kind }
      return sendOrderMail(ctx, input)
    }),
})

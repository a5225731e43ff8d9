import { z } from 'zod'

export const mailSummary = z.object({
  id: z.string(),
  sentAt: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
})
export type MailSummary = z.output<typeof mailSummary>

export const mailInBox = mailSummary.extend({ text: z.string(), html: z.string() })
export type MailInBox = z.output<typeof mailInBox>

export const mailIdInput = z.strictObject({ id: z.uuid() })

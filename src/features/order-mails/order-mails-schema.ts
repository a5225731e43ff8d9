import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { localeSchema } from '@/features/stores/stores-schema'

export const ORDER_MAIL_KINDS = [
  'order_confirmation',
  'payment_received',
  'payment_failed',
  'payment_reminder',
  'payment_link',
  'shipment',
  'backorder',
  'cancellation',
  'refund',
  'return_requested',
  'return_approved',
  'return_declined',
  'return_received',
  'new_order',
  'dispute',
] as const
export const orderMailKindSchema = z.enum(ORDER_MAIL_KINDS)
export type OrderMailKind = z.infer<typeof orderMailKindSchema>

/** Kinds that staff send by hand, with a few words of their own. */
export const HAND_SENT_KINDS = ['payment_reminder', 'payment_link', 'backorder'] as const
export type HandSentKind = (typeof HAND_SENT_KINDS)[number]

/** One mail about an order, as its page lists it. */
const orderMailSchema = z.strictObject({
  id: z.string(),
  /** Null: of a kind that this release does not know. */
  kind: orderMailKindSchema.nullable(),
  recipient: z.string(),
  subject: z.string(),
  /** `retrying`: an attempt failed, and there will be more. */
  state: z.enum(['queued', 'retrying', 'sent', 'failed']),
  failure: z.string().nullable(),
  attempts: z.int(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
})
export type OrderMailItem = z.infer<typeof orderMailSchema>

export const orderMailsSchema = z.strictObject({
  mails: z.array(orderMailSchema),
  /** What may be sent by hand in the order's present state. */
  sendable: z.array(z.enum(HAND_SENT_KINDS)),
})
export type OrderMails = z.infer<typeof orderMailsSchema>

export const mailPreviewSchema = z.strictObject({
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  html: z.string(),
  text: z.string(),
})
export type MailPreview = z.infer<typeof mailPreviewSchema>

export const orderMailsInput = z.strictObject({ orderId: idSchema })
export const orderMailInput = z.strictObject({ id: idSchema })

const note = z.string().trim().max(1000)
export const sendOrderMailInput = z.strictObject({ orderId: idSchema, kind: z.enum(HAND_SENT_KINDS), note })
export type SendOrderMailInput = z.infer<typeof sendOrderMailInput>

export const mailTemplateInput = z.strictObject({ kind: orderMailKindSchema, locale: localeSchema })
export type MailTemplateInput = z.infer<typeof mailTemplateInput>

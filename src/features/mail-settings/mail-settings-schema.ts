import { z } from 'zod'
import { normaliseEmail } from '@/lib/email-address'

const address = z
  .string()
  .trim()
  .max(254)
  .refine((text) => normaliseEmail(text) !== null)
  .transform((text) => normaliseEmail(text) ?? text)

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const

/** A host name or an address, as somebody types it. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9](?:[a-z0-9.:-]*[a-z0-9])?$/)

const ownServerInput = z.strictObject({
  host,
  port: z.int().min(1).max(65_535),
  security: z.enum(MAIL_SECURITIES),
  /** Null: the server asks for no sign-in. */
  user: z.string().trim().min(1).max(254).nullable(),
  /** Null: the one that is kept already, for the same server and user. */
  password: z.string().min(1).max(500).nullable(),
  fromAddress: address,
})
export type OwnServerInput = z.infer<typeof ownServerInput>

const senderShape = {
  /** Null: the platform's server. */
  server: ownServerInput.nullable(),
  fromName: z.string().trim().min(1).max(100).nullable(),
  replyTo: address.nullable(),
  orderNotices: address.nullable(),
}

export const updateMailSettingsInput = z.strictObject({ version: z.int(), ...senderShape })
export type UpdateMailSettingsInput = z.infer<typeof updateMailSettingsInput>

/** What is to be tried need not be saved yet. */
export const sendTestMailInput = z.strictObject({ to: address, ...senderShape })
export type SendTestMailInput = z.infer<typeof sendTestMailInput>

export const mailSettingsSchema = z.strictObject({
  server: z
    .strictObject({
      host: z.string(),
      port: z.int(),
      security: z.enum(MAIL_SECURITIES),
      user: z.string().nullable(),
      /** The password itself never leaves the server. */
      hasPassword: z.boolean(),
      fromAddress: z.string(),
    })
    .nullable(),
  fromName: z.string().nullable(),
  replyTo: z.string().nullable(),
  orderNotices: z.string().nullable(),
  /** What stands in where nothing is said. */
  storeName: z.string(),
  contactEmail: z.string().nullable(),
  platformFrom: z.string(),
  /** Mails of the last day that were not taken, where none was since; null: all is well. */
  trouble: z.strictObject({ mails: z.int(), failure: z.string() }).nullable(),
  locales: z.array(z.string()),
  version: z.int(),
})
export type MailSettings = z.infer<typeof mailSettingsSchema>

const TEST_MAIL_TROUBLES = [
  'unknown_host',
  'not_public',
  'unreachable',
  'no_answer',
  'encryption',
  'sign_in',
  'sender_refused',
  'recipient_refused',
  'deferred',
  'other',
] as const

export const testMailResultSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sent'), answer: z.string() }),
  z.strictObject({
    status: z.literal('failed'),
    trouble: z.enum(TEST_MAIL_TROUBLES),
    /** The server's own words, or the system's. */
    answer: z.string(),
  }),
])
export type TestMailResult = z.infer<typeof testMailResultSchema>

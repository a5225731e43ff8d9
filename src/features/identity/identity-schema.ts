import { z } from 'zod'
import { normaliseEmail } from '@/lib/email-address'

/** Languages of the platform's own pages and mails. */
export const PLATFORM_LOCALES = ['en', 'es', 'pt'] as const

/** One plain address in its one form. */
export const emailField = z
  .string()
  .max(254)
  .transform((text, issue) => {
    const address = normaliseEmail(text)
    if (address) return address
    issue.addIssue({ code: 'custom', message: 'email' })
    return z.NEVER
  })

/** A password as typed to sign in: only its size is looked at. New ones are judged by password-rules.ts. */
export const passwordField = z.string().min(1).max(128)

/** A person's name: one line without characters that a mail header or a terminal would take for its own. */
export const personName = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Cf}<>]*$/u),
  )

export const registerInput = z.strictObject({
  name: personName,
  email: emailField,
  password: z.string().max(128),
  locale: z.enum(PLATFORM_LOCALES).default('en'),
})
export type RegisterInput = z.output<typeof registerInput>

export const signInInput = z.strictObject({ email: emailField, password: passwordField })
export type SignInInput = z.output<typeof signInInput>

export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isOperator: z.boolean(),
  locale: z.string(),
})
export type Me = z.output<typeof me>

export const requestPasswordResetInput = z.strictObject({ email: emailField })
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetInput>

const secret = z.string().min(20).max(100)

export const resetPasswordInput = z.strictObject({ token: secret, password: z.string().max(128) })
export type ResetPasswordInput = z.output<typeof resetPasswordInput>

export const changePasswordInput = z.strictObject({ currentPassword: passwordField, password: z.string().max(128) })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const updateProfileInput = z.strictObject({ name: personName, locale: z.enum(PLATFORM_LOCALES) })
export type UpdateProfileInput = z.output<typeof updateProfileInput>

export const sessionSummary = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
})
export type SessionSummary = z.output<typeof sessionSummary>

export const sessionInput = z.strictObject({ id: z.uuid() })

/** What a call without an answer of its own says. */
export const done = z.object({ status: z.literal('done') })
export const DONE = { status: 'done' } as const satisfies z.output<typeof done>

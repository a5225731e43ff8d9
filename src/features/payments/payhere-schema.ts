import { z } from 'zod'

/** PayHere as the settings show it. Secrets go in and never come out. */
export const payhereSettingsSchema = z.strictObject({
  connected: z.boolean(),
  merchantId: z.string(),
  /** False: the sandbox, where no money moves. */
  livemode: z.boolean(),
  /** The hosts of the store, its own first: PayHere gives a merchant a secret for each. */
  hosts: z.array(z.strictObject({ host: z.string(), hasSecret: z.boolean() })),
  /** Of the Merchant API, by which payments are looked up and refunded; "" without. */
  appId: z.string(),
  notifyUrl: z.string(),
})
export type PayhereSettings = z.infer<typeof payhereSettingsSchema>

export const savePayhereInput = z.strictObject({
  merchantId: z
    .string()
    .trim()
    .regex(/^\d{4,12}$/),
  livemode: z.boolean(),
  /** "" keeps the secret that is there. */
  secrets: z.array(z.strictObject({ host: z.string().max(253), secret: z.string().trim().max(200) })).max(20),
  appId: z.string().trim().max(100),
  appSecret: z.string().trim().max(200),
})
export type SavePayhereInput = z.infer<typeof savePayhereInput>

/** `no_keys`: without those of the Merchant API there is nothing to ask. */
export const payhereTestSchema = z.strictObject({ status: z.enum(['ok', 'refused', 'unreachable', 'no_keys']) })
export type PayhereTest = z.infer<typeof payhereTestSchema>

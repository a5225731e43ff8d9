import { z } from 'zod'

/** What PayHere gave a merchant, as it lies sealed in the store's account: a secret for each host, and the keys of its Merchant API. */
export const payhereCredentialsSchema = z.strictObject({
  secrets: z.array(z.strictObject({ host: z.string(), secret: z.string() })),
  app: z.strictObject({ id: z.string(), secret: z.string() }).nullable(),
})
export type PayhereCredentials = z.infer<typeof payhereCredentialsSchema>

/** The store's account with PayHere, opened. Never leaves the server, never goes to a log. */
export interface PayhereAccount extends PayhereCredentials {
  readonly merchantId: string
  readonly livemode: boolean
}

/** The secret that PayHere gave for this host, or the first one where none bears its name. */
export function secretOfHost({ secrets }: PayhereCredentials, host: string): string | null {
  return (secrets.find((each) => each.host === host) ?? secrets[0])?.secret ?? null
}

import { z } from 'zod'
import { countryName } from './countries'
import { needsPostalCode, needsRegion } from './address-rules'

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null)

/** Where a person is to be found. Which of postal code and region are needed depends on the country. */
export const addressSchema = z
  .strictObject({
    firstName: z.string().trim().min(1).max(80),
    lastName: z.string().trim().min(1).max(80),
    company: optionalText(120),
    line1: z.string().trim().min(1).max(200),
    line2: optionalText(200),
    city: z.string().trim().min(1).max(120),
    /** ISO 3166-2 with or without the country part ("CA", "US-CA"), or the name as the person wrote it. */
    region: optionalText(64),
    postalCode: optionalText(16),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    phone: optionalText(40),
  })
  .superRefine((address, refusal) => {
    if (needsPostalCode(address.country) && !address.postalCode) {
      refusal.addIssue({ code: 'custom', path: ['postalCode'], message: 'required' })
    }
    if (needsRegion(address.country) && !address.region) {
      refusal.addIssue({ code: 'custom', path: ['region'], message: 'required' })
    }
  })

export type Address = z.infer<typeof addressSchema>
/** An address as a form sends it. */
export type AddressInput = z.input<typeof addressSchema>

/** An address as it was stored: read back without judging it by rules that may have changed since. */
export const storedAddressSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  company: z.string().nullable(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string(),
  phone: z.string().nullable(),
})

/** The address in the lines of an envelope, the country in the reader's language. */
export function addressLines(address: Address, locale: string): string[] {
  const name = `${address.firstName} ${address.lastName}`
  const place = [address.postalCode, address.city, address.region].filter(Boolean).join(' ')
  const country = countryName(address.country, locale)
  return [name, address.company, address.line1, address.line2, place, country].filter((line): line is string =>
    Boolean(line),
  )
}

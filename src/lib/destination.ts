import { z } from 'zod'

/** Where goods go, as far as tax and shipping rules look: country, region within it, postal code. */
export const destinationSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/), // ISO 3166-1 alpha-2
  region: z.string().trim().max(64).nullish(), // ISO 3166-2, with or without the country part, or free text
  postalCode: z.string().trim().max(16).nullish(),
})

export type Destination = z.infer<typeof destinationSchema>

/**
 * A region as one comparable text: `CA`, `us-ca` and `US-CA` of the United States are all `US-CA`. Null when there is none.
 * The country part is only taken off where it is that country's, so a region like `DE-LA` survives.
 */
export function regionKey(country: string, region: string | null | undefined): string | null {
  const text = (region ?? '').trim().toUpperCase()
  if (text === '') return null
  const prefix = `${country.toUpperCase()}-`
  return text.startsWith(prefix) ? text : prefix + text
}

/** A postal code, or the beginning of one, as one comparable text: `sw1a 1aa` and `SW1A-1AA` are both `SW1A1AA`. */
export function postalKey(postalCode: string | null | undefined): string {
  return (postalCode ?? '').toUpperCase().replace(/[\s-]+/g, '')
}

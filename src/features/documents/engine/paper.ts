import type { DocumentData } from '../documents-schema'

/** Where offices print on Letter; everywhere else on A4. ISO 3166-1 alpha-2. */
const LETTER = new Set(['US', 'CA', 'MX', 'GT', 'CR', 'PA', 'SV', 'NI', 'DO', 'PR', 'CO', 'VE', 'CL', 'PH'])

/** The sheet that offices of a country print on. */
export function paperOf(country: string): DocumentData['paper'] {
  return LETTER.has(country) ? 'letter' : 'a4'
}

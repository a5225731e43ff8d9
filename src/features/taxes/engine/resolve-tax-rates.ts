import { type Destination, postalKey, regionKey } from '@/lib/destination'
import type { TaxClass, TaxRateRow } from '../taxes-schema'

export type ApplicableTaxRate = Pick<TaxRateRow, 'id' | 'name' | 'ratePpm'>

/** How narrowly a row names its place: a postal prefix beats a region, a longer prefix a shorter one, a region its country. */
type Specificity = { postal: number; region: number }

/** The row's specificity where its place holds the destination, else null. */
function matchPlace(row: TaxRateRow, destination: Destination): Specificity | null {
  if (row.country !== destination.country.toUpperCase()) return null
  const region = regionKey(row.country, row.region)
  if (region !== null && region !== regionKey(destination.country, destination.region)) return null
  const prefix = postalKey(row.postalPrefix)
  if (!postalKey(destination.postalCode).startsWith(prefix)) return null
  return { postal: prefix.length, region: region === null ? 0 : 1 }
}

function narrower(a: Specificity, b: Specificity): number {
  return a.postal - b.postal || a.region - b.region
}

/** All rows of the class that name the narrowest place around the destination, in order of id. */
function narrowestRows(taxClass: TaxClass, destination: Destination, rows: readonly TaxRateRow[]): TaxRateRow[] {
  const matches = rows.flatMap((row) => {
    const place = row.taxClass === taxClass ? matchPlace(row, destination) : null
    return place === null ? [] : [{ row, place }]
  })
  const [first, ...others] = matches
  if (!first) return []
  const best = others.reduce((top, { place }) => (narrower(place, top) > 0 ? place : top), first.place)
  return matches
    .filter(({ place }) => narrower(place, best) === 0)
    .map(({ row }) => row)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function rowsOfClass(taxClass: TaxClass, destination: Destination, rows: readonly TaxRateRow[]): TaxRateRow[] {
  const own = narrowestRows(taxClass, destination, rows)
  if (own.length > 0 || taxClass === 'standard' || taxClass === 'zero') return own
  return narrowestRows('standard', destination, rows)
}

function toApplicable({ id, name, ratePpm }: TaxRateRow): ApplicableTaxRate {
  return { id, name, ratePpm }
}

/**
 * The rates due on goods of a class at a destination.
 *
 * The most specific place wins as a whole: postal prefix (the longest), then region, then country. Several rates of that same
 * place are all due; they add up on the same base and never compound. So a city that has its own rows repeats the state's
 * rate beside its own (New York City: three rows of prefix `100`), and a province repeats the federal one (British Columbia:
 * GST 5 % and PST 7 %). A class without any rate at the destination is taxed as `standard` (a country without reduced
 * rates taxes the goods in full), but for `zero`. No matching row: no tax. Order: by id, that is by age.
 */
export function resolveTaxRates(
  taxClass: TaxClass,
  destination: Destination,
  rows: readonly TaxRateRow[],
): ApplicableTaxRate[] {
  return rowsOfClass(taxClass, destination, rows).map(toApplicable)
}

/** The rates due on shipping: those of the standard class at the destination that are marked to apply to shipping. */
export function resolveShippingTaxRates(destination: Destination, rows: readonly TaxRateRow[]): ApplicableTaxRate[] {
  return rowsOfClass('standard', destination, rows)
    .filter((row) => row.appliesToShipping)
    .map(toApplicable)
}

/* What an address needs, by country. Apart from address.ts so that a form in the browser ships no schemas for it. */

/** Countries that write addresses without a postal code (Universal Postal Union's country guides). */
const WITHOUT_POSTAL_CODE = new Set(
  'AE AG AN AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GH GM GN GQ GY HK KI KM KN KP ML MO MR MS MW NR NU QA RW SB SC SL SR ST SY TF TK TL TO TT TV UG VU YE ZW'.split(
    ' ',
  ),
)

/** Countries whose addresses are incomplete without a state or province. */
const WITH_REGION = new Set(['AU', 'BR', 'CA', 'IN', 'MX', 'US'])

export function needsPostalCode(country: string): boolean {
  return !WITHOUT_POSTAL_CODE.has(country)
}

export function needsRegion(country: string): boolean {
  return WITH_REGION.has(country)
}

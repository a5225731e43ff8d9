import type { TaxAmount } from '@/features/pricing/pricing-schema'

/** Tax by rate (name and percentage), highest rate first: the order's own amounts added up, nothing worked out anew. */
export function sumTaxes(taxes: readonly TaxAmount[]): TaxAmount[] {
  const byRate = new Map<string, TaxAmount>()
  for (const tax of taxes) {
    const key = `${tax.ratePpm} ${tax.name}`
    byRate.set(key, { ...tax, amountMinor: (byRate.get(key)?.amountMinor ?? 0) + tax.amountMinor })
  }
  return [...byRate.values()].toSorted((a, b) => b.ratePpm - a.ratePpm || (a.name < b.name ? -1 : 1))
}

import { sumMinor } from '@/lib/money'
import type { DocumentData, DocumentLine, TaxSum } from '../documents-schema'

/** The totals of a document: the sums of what its lines say; nothing is rounded anew. */
export function sumLines(lines: readonly DocumentLine[]): DocumentData['totals'] {
  return {
    netMinor: sumMinor(lines.map((line) => line.netMinor)),
    taxMinor: sumMinor(lines.map((line) => line.taxMinor)),
    totalMinor: sumMinor(lines.map((line) => line.totalMinor)),
  }
}

/**
 * Net and tax by rate (name and percentage), highest rate first; what bears no tax comes last and has no name. A line under two rates (a federal and
 * a provincial one) is part of the net of both, so the nets add up to the total's only where each line has one rate; the taxes always do.
 */
export function sumByRate(lines: readonly DocumentLine[]): TaxSum[] {
  const sums = new Map<string, TaxSum>()
  for (const line of lines) {
    const untaxed = { name: null, ratePpm: 0, amountMinor: 0 }
    for (const { name, ratePpm, amountMinor } of line.taxes.length > 0 ? line.taxes : [untaxed]) {
      const key = `${ratePpm} ${name}`
      const sum = sums.get(key) ?? { name, ratePpm, netMinor: 0, taxMinor: 0 }
      sums.set(key, { ...sum, netMinor: sum.netMinor + line.netMinor, taxMinor: sum.taxMinor + amountMinor })
    }
  }
  return [...sums.values()].toSorted(byRate)
}

function byRate(a: TaxSum, b: TaxSum): number {
  if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1
  return b.ratePpm - a.ratePpm || (a.name < b.name ? -1 : 1)
}

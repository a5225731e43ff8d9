import { type Destination, regionKey } from '@/lib/destination'
import type { ShippingZone } from '../shipping-schema'

/** 3: names the region, 2: names the whole country, 1: the rest of the world, 0: does not hold the destination. */
function zoneSpecificity(zone: ShippingZone, destination: Destination): number {
  const country = destination.country.toUpperCase()
  const regionsOfCountry = zone.regions.filter((region) => region.startsWith(`${country}-`))
  if (regionsOfCountry.length > 0) {
    const region = regionKey(country, destination.region)
    return region !== null && regionsOfCountry.includes(region) ? 3 : 0
  }
  if (zone.countries.includes(country)) return 2
  return zone.countries.length === 0 && zone.regions.length === 0 ? 1 : 0
}

/**
 * The one zone that serves a destination: the most specific (region, then country, then rest of the world), and among equals the
 * one that stands first (position, then id). Null where the store does not deliver.
 */
export function chooseZone(destination: Destination, zones: readonly ShippingZone[]): ShippingZone | null {
  const holding = zones
    .map((zone) => ({ zone, specificity: zoneSpecificity(zone, destination) }))
    .filter(({ specificity }) => specificity > 0)
    .toSorted(
      (a, b) => b.specificity - a.specificity || a.zone.position - b.zone.position || (a.zone.id < b.zone.id ? -1 : 1),
    )
  return holding[0]?.zone ?? null
}

/** What a variant has at one place. */
export interface Place {
  readonly locationId: string
  readonly onHand: number
  readonly reserved: number
}

/** A change of what is on hand at one place. */
export interface PlaceChange {
  readonly locationId: string
  readonly delta: number
}

/**
 * Where a change of a variant's total happens, places in the order in which they are sold from. More pieces come to the first. Fewer are
 * taken from each place in turn, of those that are held for nobody; what is still to go after that goes from the first, below zero if need be.
 */
export function spreadChange(places: readonly Place[], delta: number): PlaceChange[] {
  const [first] = places
  if (!first || delta === 0) return []
  if (delta > 0) return [{ locationId: first.locationId, delta }]
  let left = -delta
  const changes = new Map<string, number>()
  for (const { locationId, onHand, reserved } of places) {
    const taken = Math.min(Math.max(onHand - reserved, 0), left)
    if (taken > 0) changes.set(locationId, -taken)
    left -= taken
  }
  if (left > 0) changes.set(first.locationId, (changes.get(first.locationId) ?? 0) - left)
  return [...changes].map(([locationId, change]) => ({ locationId, delta: change }))
}

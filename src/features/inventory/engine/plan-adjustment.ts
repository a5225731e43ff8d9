import { type Place, type PlaceChange, spreadChange } from './spread-change'

export interface Adjustment {
  /** Null: the total. */
  readonly locationId: string | null
  readonly onHand: number
  readonly expectedOnHand: number
}

export interface AdjustedLevel {
  readonly onHand: number
  readonly reserved: number
  /** Whether its stock limits its sale. */
  readonly limited: boolean
  readonly places: readonly Place[]
}

export type PlannedAdjustment =
  | { readonly status: 'ok'; readonly changes: PlaceChange[] }
  | { readonly status: 'unknown_location' }
  | { readonly status: 'changed'; readonly onHand: number }
  | { readonly status: 'held'; readonly reserved: number }
  | { readonly status: 'negative' }

/** What a count of one variant, in all or at one location, changes there; refused where it is not what the counter saw, or would leave orders without their pieces. */
export function planAdjustment(level: AdjustedLevel, wanted: Adjustment): PlannedAdjustment {
  const at = wanted.locationId === null ? level : level.places.find((place) => place.locationId === wanted.locationId)
  if (!at) return { status: 'unknown_location' }
  if (at.onHand !== wanted.expectedOnHand) return { status: 'changed', onHand: at.onHand }
  const delta = wanted.onHand - at.onHand
  if (delta === 0) return { status: 'ok', changes: [] }
  if (level.limited && wanted.onHand < at.reserved) return { status: 'held', reserved: at.reserved }
  if (wanted.onHand < 0 && delta < 0) return { status: 'negative' }
  if (wanted.locationId === null) return { status: 'ok', changes: spreadChange(level.places, delta) }
  return { status: 'ok', changes: [{ locationId: wanted.locationId, delta }] }
}

/** How often the watch over open payments comes round. */
export const WATCH_SECONDS = 15

const OFTEN_FOR_S = 120
const SOMETIMES_FOR_S = 15 * 60

/**
 * Whether a payment that has been open for this long is asked for in this round: at first in each, as the shopper may be waiting; then once a
 * minute while the goods are held; after that with the whole books only.
 */
export function isTimeToLook(ageSeconds: number): boolean {
  if (ageSeconds < OFTEN_FOR_S) return true
  if (ageSeconds >= SOMETIMES_FOR_S) return false
  return Math.floor(ageSeconds / WATCH_SECONDS) % 4 === 0
}

import type { Subscriber } from './define-subscriber'

/** The one list of all features' subscribers. */
export const subscribers: readonly Subscriber[] = []

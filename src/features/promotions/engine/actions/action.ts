import type { Amounts } from '../../amounts-schema'
import type { ItemTree } from '../../conditions-schema'
import type { CartLine } from '../cart'

/** In which order actions work: sale prices, then items, then the order, then shipping. */
export const LEVELS = ['catalogue', 'items', 'order', 'shipping'] as const
export type Level = (typeof LEVELS)[number]

/** A line as it stands when an action's turn comes. */
export interface TurnLine {
  readonly line: CartLine
  /** What earlier promotions left of it. */
  readonly leftMinor: number
  /** The most that may still be taken: down to its floor. */
  readonly roomMinor: number
}

/** What an action sees. */
export interface Turn {
  /** The lines that the action's n-th selector picks, by id; without discounted ones where the promotion skips those. */
  readonly lines: (selector: number) => readonly TurnLine[]
  /** The most that may still be taken from the line at this index. */
  readonly roomOf: (index: number) => number
  readonly shipping: { readonly leftMinor: number; readonly priceMinor: number } | null
  /** The amount in the cart's currency. Promotions that have none never get as far as a turn. */
  readonly amount: (amounts: Amounts) => number
  readonly gift: (variantId: string) => { readonly unitPriceMinor: number; readonly available: number } | undefined
}

/** Why an action took nothing, and what would change that. */
export type Lack =
  | { reason: 'no_items' | 'nothing_left' | 'no_shipping' | 'shipping_too_dear' | 'gift_unavailable' }
  /** So many more pieces complete the offer. */
  | { reason: 'pieces'; missing: number }
  /** So much more reaches the lowest tier. */
  | { reason: 'amount'; missingMinor: number }

export interface Share {
  readonly index: number
  readonly amountMinor: number
}

/** What an action wants to take. More than the room of a line is cut back when it is booked. */
export interface Take {
  readonly shares: readonly Share[]
  readonly shippingMinor?: number
  readonly gift?: { variantId: string; quantity: number; unitPriceMinor: number }
  readonly lack?: Lack
}

/** One kind of action: pure, and described by data, so that it can be indexed and explained. */
export interface ActionKind<Action> {
  level(action: Action): Level
  /** The item trees that it chooses lines with; `turn.lines(n)` has those of the n-th. */
  selectors(action: Action): readonly ItemTree[]
  /** All amounts in it: a promotion applies only in currencies that each of them has. */
  amounts(action: Action): readonly Amounts[]
  apply(action: Action, turn: Turn): Take
}

export function lacking(lack: Lack): Take {
  return { shares: [], lack }
}

/** The amounts of a benefit, where it has any. */
export function amountsOf(benefit: { kind: string; amounts?: Amounts }): Amounts[] {
  return benefit.amounts ? [benefit.amounts] : []
}

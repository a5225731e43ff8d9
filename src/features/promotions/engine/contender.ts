import type { Cart } from './cart'
import type { CompiledPromotion } from './compile-promotions'
import type { Fetched } from './fetch-promotions'
import { LineSet } from './line-set'

/** A promotion whose conditions hold, with the lines that it is about. */
export interface Contender extends Fetched {
  readonly label: string
  /** For each action and each of its selectors the indexes of the lines. */
  readonly lines: readonly (readonly (readonly number[])[])[]
  /** What it is about: lines that its actions choose from, and shipping. Promotions meet where these overlap. */
  readonly touches: LineSet
  /** What its result depends on: also lines that its conditions read when its turn comes, or that its exclusiveness is about. */
  readonly depends: LineSet
}

/** Finds a promotion's lines, once for an evaluation. */
export function enterContest(fetched: Fetched, cart: Cart): Contender {
  const { promotion, actions, conditions } = fetched.compiled
  const touches = new LineSet(cart.lines.length + 1)
  const everyLine = new LineSet(cart.lines.length + 1)
  for (const place of [...cart.lines.keys(), cart.lines.length]) everyLine.add(place)
  const lines = actions.map(({ selectors }) =>
    selectors.map((test) => cart.lines.filter((line) => test(cart, line)).map((line) => line.index)),
  )
  for (const index of lines.flat(2)) touches.add(index)
  if (actions.some(({ level }) => level === 'shipping')) touches.add(cart.lines.length)
  const all = conditions.late || promotion.stacking.exclusive === 'order'
  return { ...fetched, label: labelOf(fetched.compiled, cart), lines, touches, depends: all ? everyLine : touches }
}

function labelOf({ promotion }: CompiledPromotion, { facts }: Cart): string {
  return promotion.labels[facts.locale] ?? promotion.name
}

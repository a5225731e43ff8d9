import type { Cart } from './cart'
import type { ItemTest } from './compile-conditions'
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
  const { actions } = fetched.compiled
  return contenderFor(
    fetched,
    actions.map(({ selectors }) => selectors.map((test) => indexesOf(test, cart))),
    cart,
  )
}

/** A sale price enters for each of its lines apart: what a line costs on a listing cannot depend on what else is in the cart. */
export function enterLineByLine(fetched: Fetched, cart: Cart): Contender[] {
  const { lines } = enterContest(fetched, cart)
  return [...new Set(lines.flat(2))].map((index) =>
    contenderFor(
      fetched,
      lines.map((ofAction) => ofAction.map((ofSelector) => ofSelector.filter((each) => each === index))),
      cart,
    ),
  )
}

function contenderFor({ compiled, code, budgetMinor }: Fetched, lines: Contender['lines'], cart: Cart): Contender {
  const { promotion, actions, conditions } = compiled
  const touches = new LineSet(cart.lines.length + 1)
  for (const ofAction of lines) for (const ofSelector of ofAction) touches.addAll(ofSelector)
  if (actions.some(({ level }) => level === 'shipping')) touches.addAll([cart.lines.length])
  const all = conditions.late || promotion.stacking.exclusive === 'order'
  const depends = all ? LineSet.full(cart.lines.length + 1) : touches
  const label = promotion.labels[cart.facts.locale] ?? promotion.name
  return { compiled, code, budgetMinor, label, lines, touches, depends }
}

function indexesOf(test: ItemTest, { items }: Cart): number[] {
  const indexes: number[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (item && test(item)) indexes.push(index)
  }
  return indexes
}

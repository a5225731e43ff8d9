import type { Cart, CartLine } from './cart'
import type { Field } from './conditions/target'
import type { Scalar } from './operators/operator'

/** What a condition looks at: some lines (all, those its `where` picks, or the one being chosen) of a cart. */
export class Scope {
  readonly cart: Cart
  readonly lines: readonly CartLine[]
  /** What promotions have left of a line so far, in minor units. */
  readonly leftOf: (line: CartLine) => number
  readonly #values = new Map<Field, Scalar[]>()

  constructor(cart: Cart, lines: readonly CartLine[], leftOf = (line: CartLine) => line.subtotalMinor) {
    this.cart = cart
    this.lines = lines
    this.leftOf = leftOf
  }

  /** The distinct values of a field, read once: thousands of promotions ask the same few questions. */
  read(field: Field): Scalar[] {
    const known = this.#values.get(field)
    if (known) return known
    const read = field.read(this)
    const values = read.length > 1 ? [...new Set(read)] : [...read]
    this.#values.set(field, values)
    return values
  }
}

import { allocateWithin } from '@/lib/allocate'
import { sumMinor } from '@/lib/money'
import type { Take, TurnLine } from './actions/action'
import type { Cart } from './cart'

/** What is left of each line and of shipping while promotions take their turns. Nothing is ever taken below a line's floor. */
export class Ledger {
  readonly #cart: Cart
  readonly #left: number[]
  #shippingLeft: number

  /** Starts from what sale prices left of the lines, or from their subtotals. */
  constructor(cart: Cart, left: readonly number[] = cart.lines.map((line) => line.subtotalMinor)) {
    this.#cart = cart
    this.#left = [...left]
    this.#shippingLeft = cart.facts.shipping?.amountMinor ?? 0
  }

  leftOf(index: number): number {
    return this.#left[index] ?? 0
  }

  get shippingLeft(): number {
    return this.#shippingLeft
  }

  /** What is left of all lines, by index. */
  get left(): readonly number[] {
    return [...this.#left]
  }

  takenFrom(index: number): number {
    return (this.#cart.lines[index]?.subtotalMinor ?? 0) - this.leftOf(index)
  }

  roomOf(index: number): number {
    return Math.max(0, this.leftOf(index) - (this.#cart.lines[index]?.floorMinor ?? 0))
  }

  line(index: number): TurnLine | undefined {
    const line = this.#cart.lines[index]
    return line && { line, leftMinor: this.leftOf(index), roomMinor: this.roomOf(index) }
  }

  /** Books what an action wants, cut back to floors and to the cap (all of it in proportion). Answers what was booked. */
  book(take: Take, capMinor: number): Booking {
    const wanted = take.shares.map(({ index, amountMinor }) => ({ index, amountMinor, roomMinor: this.roomOf(index) }))
    const fitting = wanted.map(({ amountMinor, roomMinor }) => Math.min(amountMinor, roomMinor))
    const shipping = Math.min(take.shippingMinor ?? 0, this.#shippingLeft)
    const amounts = within(capMinor, [...fitting, shipping])
    const shippingMinor = amounts.at(-1) ?? 0
    const lines = wanted.flatMap(({ index }, position) => {
      const amountMinor = amounts[position] ?? 0
      this.#left[index] = this.leftOf(index) - amountMinor
      return amountMinor > 0 ? [{ index, amountMinor }] : []
    })
    this.#shippingLeft -= shippingMinor
    return {
      lines,
      shippingMinor,
      totalMinor: sumMinor(amounts),
      capped: sumMinor([...fitting, shipping]) > capMinor,
      floored: wanted.some(
        ({ index, amountMinor, roomMinor }) =>
          amountMinor >= roomMinor && (this.#cart.lines[index]?.floorMinor ?? 0) > 0,
      ),
    }
  }
}

export interface Booking {
  readonly lines: readonly { index: number; amountMinor: number }[]
  readonly shippingMinor: number
  readonly totalMinor: number
  readonly capped: boolean
  /** A line came to stand at its floor. */
  readonly floored: boolean
}

function within(capMinor: number, amounts: readonly number[]): readonly number[] {
  if (sumMinor(amounts) <= capMinor) return amounts
  return allocateWithin(
    capMinor,
    amounts.map((amount) => ({ weight: amount, ceilingMinor: amount })),
  ).shares
}

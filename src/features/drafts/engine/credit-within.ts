interface Credited<T> {
  readonly worthMinor: number
  /** Priced without the credit. */
  readonly full: T
  /** Priced with this much taken off before tax, or with it, as prices are shown. */
  readonly price: (creditMinor: number) => Promise<T>
  readonly totalOf: (priced: T) => number
}

/**
 * The price with the largest credit that lowers the total by no more than its worth. Where prices include tax that is the worth itself; where they do not,
 * what is taken off lowers the tax too, and the amount is searched for: the total falls with it, step by step.
 */
export async function creditWithin<T>({ worthMinor, full, price, totalOf }: Credited<T>): Promise<T> {
  const most = totalOf(full)
  const isWithin = (priced: T) => most - totalOf(priced) <= worthMinor
  const all = await price(Math.min(worthMinor, most))
  if (isWithin(all)) return all
  let best = full
  let low = 0
  let high = Math.min(worthMinor, most)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const priced = await price(middle)
    if (isWithin(priced)) {
      best = priced
      low = middle
    } else high = middle
  }
  return best
}

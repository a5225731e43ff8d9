import type { CurrencyCode } from '@/lib/currencies'
import { PPM } from '@/lib/rate'
import type { ChangedOrder, SimulatedCurrency } from '../simulation-schema'

/** One order, priced with and without the promotion. */
export interface SimulatedOrder extends ChangedOrder {
  readonly currency: CurrencyCode
  readonly giftsMinor: number
  /** Of the goods, without tax. */
  readonly netMinor: number
  /** Of those whose cost is known. */
  readonly known: { readonly netMinor: number; readonly marginBeforeMinor: number; readonly marginAfterMinor: number }
}

const MOST_LARGEST = 10

interface Sums {
  orders: number
  changed: number
  beforeMinor: number
  afterMinor: number
  discountMinor: number
  giftsMinor: number
  netMinor: number
  knownMinor: number
  marginBeforeMinor: number
  marginAfterMinor: number
  largest: ChangedOrder[]
}

const nothing = (): Sums => ({
  orders: 0,
  changed: 0,
  beforeMinor: 0,
  afterMinor: 0,
  discountMinor: 0,
  giftsMinor: 0,
  netMinor: 0,
  knownMinor: 0,
  marginBeforeMinor: 0,
  marginAfterMinor: 0,
  largest: [],
})

/** Adds orders up by currency; nothing of an order is kept but of the largest ten. */
export class SimulationTotals {
  readonly #byCurrency = new Map<CurrencyCode, Sums>()

  add(order: SimulatedOrder): void {
    const sums = this.#byCurrency.get(order.currency) ?? nothing()
    this.#byCurrency.set(order.currency, sums)
    sums.orders += 1
    sums.beforeMinor += order.beforeMinor
    sums.afterMinor += order.afterMinor
    sums.discountMinor += order.discountMinor
    sums.giftsMinor += order.giftsMinor
    sums.netMinor += order.netMinor
    sums.knownMinor += order.known.netMinor
    sums.marginBeforeMinor += order.known.marginBeforeMinor
    sums.marginAfterMinor += order.known.marginAfterMinor
    if (order.beforeMinor === order.afterMinor && order.discountMinor === 0 && order.giftsMinor === 0) return
    sums.changed += 1
    const { orderId, name, placedAt, beforeMinor, afterMinor, discountMinor } = order
    sums.largest = [...sums.largest, { orderId, name, placedAt, beforeMinor, afterMinor, discountMinor }]
      .toSorted((a, b) => b.discountMinor - a.discountMinor || (a.orderId < b.orderId ? -1 : 1))
      .slice(0, MOST_LARGEST)
  }

  /** The currency with the most orders first. */
  get currencies(): SimulatedCurrency[] {
    return [...this.#byCurrency]
      .map(([currency, { netMinor, knownMinor, marginBeforeMinor, marginAfterMinor, ...sums }]) => ({
        currency,
        ...sums,
        margin:
          knownMinor === 0
            ? null
            : {
                beforeMinor: marginBeforeMinor,
                afterMinor: marginAfterMinor,
                knownPpm: Math.min(PPM, Math.round((knownMinor / netMinor) * PPM)),
              },
      }))
      .toSorted((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1))
  }
}

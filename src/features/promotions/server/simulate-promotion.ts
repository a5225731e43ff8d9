import { type ProductFactsRow, loadProductFacts } from '@/features/catalog/server'
import type { StoreContext } from '@/server/store-context'
import { PastPromotions } from '../engine/past-promotions'
import { ShopperPast } from '../engine/shopper-past'
import { SimulationTotals } from '../engine/simulation-totals'
import type { UsageFacts } from '../facts-schema'
import type { Promotion } from '../promotions-schema'
import type { SimulationResult } from '../simulation-schema'
import {
  type PastLineRow,
  type PastOrderRow,
  type PastRange,
  readEarlierOrders,
  readGiftPrices,
  readPastOrders,
  readPastTerms,
  readPromotionRows,
} from './past-order-repository'
import { type PastShop, pricePastOrder } from './price-past-order'
import { promotionOfRow } from './promotion-of-row'

/** Orders read at once. */
const PAGE = 500

export type SimulationFigures = Pick<SimulationResult, 'orders' | 'changed' | 'withCode' | 'currencies'>

/**
 * Runs a promotion over the placed orders of a range, in the order in which they came: what each would have come to with it beside the promotions
 * that it had. Changes nothing. Its limits count the orders before; start and end of its schedule do not hold, its hours of the week do;
 * everybody is taken to have its code. Prices are those of the orders, products and groups as they are now. At most four statements for each
 * 500 orders, and two or three in all.
 */
export async function simulatePromotion(
  ctx: StoreContext,
  promotion: Promotion,
  range: PastRange,
  onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<SimulationFigures> {
  const { orders: total, ...terms } = await readPastTerms(ctx, range)
  const past = new PastPromotions(promotion)
  const run = new Run(promotion, past, {
    terms,
    products: new Map(),
    gifts: await readGiftPrices(ctx, past.giftVariantIds),
  })
  let orders: PastOrderRow[]
  let after: PastOrderRow | null = null
  do {
    orders = await readPastOrders(ctx, range, { after, limit: PAGE })
    await run.learn(ctx, orders, range)
    for (const order of orders) run.add(order)
    after = orders.at(-1) ?? null
    await onProgress(run.count, Math.max(total, run.count))
  } while (orders.length === PAGE)
  return run.figures
}

class Run {
  readonly #promotion: Promotion
  readonly #past: PastPromotions
  readonly #shop: Omit<PastShop, 'usage' | 'past'> & { readonly products: Map<string, ProductFactsRow> }
  readonly #totals = new SimulationTotals()
  readonly #shoppers = new ShopperPast()
  readonly #usesByShopper = new Map<string, number>()
  readonly #spent = new Map<string, number>()
  /** Promotions that orders had and that give things away, by id. */
  readonly #giving = new Map<string, ReadonlySet<string>>()
  #uses = 0
  count = 0

  constructor(
    promotion: Promotion,
    past: PastPromotions,
    shop: Omit<PastShop, 'usage' | 'past' | 'products'> & { products: Map<string, ProductFactsRow> },
  ) {
    this.#promotion = promotion
    this.#past = past
    this.#shop = shop
  }

  get figures(): SimulationFigures {
    const { currencies } = this.#totals
    return {
      orders: this.count,
      changed: currencies.reduce((sum, { changed }) => sum + changed, 0),
      withCode: this.#promotion.trigger === 'codes',
      currencies,
    }
  }

  /** Loads what these orders need and earlier ones did not. At most three statements. */
  async learn(ctx: StoreContext, orders: readonly PastOrderRow[], { startsAt }: PastRange): Promise<void> {
    const { products } = this.#shop
    const productIds = new Set(orders.flatMap(({ lines }) => lines.flatMap(({ productId }) => productId ?? [])))
    const missing = [...productIds].filter((id) => !products.has(id))
    if (missing.length > 0) for (const row of await loadProductFacts(ctx, missing)) products.set(row.productId, row)
    const customerIds = this.#shoppers.unknown(orders.flatMap(({ customer }) => customer?.id ?? []))
    for (const id of customerIds) this.#shoppers.add(id, 0, null)
    const earlier = customerIds.length > 0 ? await readEarlierOrders(ctx, customerIds, startsAt) : []
    for (const { customerId, ...paid } of earlier) this.#shoppers.add(customerId, paid.orders, paid)
    const ids = orders.flatMap(({ adjustments }) => adjustments.map(({ promotionId }) => promotionId))
    const rows = await readPromotionRows(ctx, this.#past.unknown(ids))
    const known = rows.map((row) => promotionOfRow(row))
    this.#past.know(known)
    for (const { id, actions } of known) {
      const given = actions.flatMap((action) => (action.kind === 'gift' ? action.variantId : []))
      if (given.length > 0) this.#giving.set(id, new Set(given))
    }
  }

  add(order: PastOrderRow): void {
    const { id } = this.#promotion
    const shopper = order.customer?.id ?? order.email
    const usage: Record<string, UsageFacts> = {
      [id]: {
        uses: this.#uses,
        customerUses: this.#usesByShopper.get(shopper) ?? 0,
        spentMinor: this.#spent.get(order.currency) ?? 0,
      },
    }
    const choice = this.#past.choiceFor(order.adjustments.map(({ promotionId }) => promotionId))
    const lines = order.lines.filter((line) => !this.#wasGiven(order, line))
    const { simulated, spentMinor, applied } = pricePastOrder(
      order,
      { lines, choice, triedId: id },
      { ...this.#shop, usage, past: this.#shoppers.of(order.customer?.id ?? '', order.currency) },
    )
    this.#totals.add(simulated)
    if (order.customer) this.#shoppers.add(order.customer.id, 1, order)
    this.count += 1
    if (!applied) return
    this.#uses += 1
    this.#usesByShopper.set(shopper, (this.#usesByShopper.get(shopper) ?? 0) + 1)
    this.#spent.set(order.currency, (this.#spent.get(order.currency) ?? 0) + spentMinor)
  }

  /** Gifts are lines of their order; the shopper did not ask for them, and conditions do not see them. */
  #wasGiven({ adjustments }: PastOrderRow, line: PastLineRow): boolean {
    return adjustments.some(
      ({ lineId, promotionId, amountMinor }) =>
        lineId === line.id &&
        amountMinor === line.unitPriceMinor * line.quantity &&
        this.#giving.get(promotionId)?.has(line.variantId ?? '') === true,
    )
  }
}

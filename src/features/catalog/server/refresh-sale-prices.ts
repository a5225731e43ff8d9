import { planJob } from '@/server/jobs/enqueue'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { writeSalePricesOf } from './apply-sale-prices'
import type { ProductFactsRow } from './item-facts-repository'
import { loadSaleToolsNow, type SaleTools } from './load-sale-tools'
import { REFRESH_SALE_PRICES } from './jobs/job-names'
import { refreshProductSummary } from './product-summary-repository'
import {
  claimSalePrices,
  clearSalePrices,
  forgetSalePricesAt,
  isClaimHeld,
  readProductFacts,
} from './sale-price-repository'

/** Products brought up to date in one transaction. */
const PAGE = 500

/**
 * Brings all products to the sale prices of now: what lists sort and filter by, and the price history. What pages show does not wait for it: they
 * work prices out when they are made, and end with the instant. Plans itself for the next change. Run again it changes nothing; of two that run
 * at once the one that began later is right and the other stops. A fixed number of statements for each 500 products.
 */
export async function refreshSalePrices(ctx: StoreContext): Promise<number> {
  const tools = await loadSaleToolsNow(ctx)
  if (!(await claimSalePrices(ctx))) return 0
  const changed = tools?.sales.areOn(ctx.now) ? await applyToAll(ctx, tools) : await clearAll(ctx)
  const next = tools?.sales.changesAfter(ctx.now)
  if (next) await planJob(ctx, REFRESH_SALE_PRICES, {}, next)
  if (!tools) await forgetSalePricesAt(ctx)
  return changed
}

async function applyToAll(ctx: StoreContext, tools: SaleTools): Promise<number> {
  let count = 0
  let products: ProductFactsRow[]
  let afterId: string | null = null
  do {
    products = await readProductFacts(ctx, { afterId, limit: PAGE }, tools.ruleCollections)
    const changed = await write(ctx, (tx) => writeSalePricesOf(tx, tools, products))
    if (changed === null) break
    count += changed
    afterId = products.at(-1)?.productId ?? null
  } while (products.length === PAGE)
  return count
}

async function clearAll(ctx: StoreContext): Promise<number> {
  const cleared = await write(ctx, async (tx) => {
    const changed = await clearSalePrices(tx)
    await refreshProductSummary(tx, changed)
    return changed
  })
  return cleared ?? 0
}

/** How many products `work` changed, or null where a later refresh has taken over. */
function write(ctx: StoreContext, work: (tx: StoreContext) => Promise<readonly string[]>): Promise<number | null> {
  return inTransaction(ctx, async (tx) => {
    if (!(await isClaimHeld(tx))) return null
    const productIds = [...(await work(tx))]
    if (productIds.length > 0) await recordEvent(tx, 'prices.changed', { productIds })
    return productIds.length
  })
}

import { loadSales, loadSalesNow, type Sales } from '@/features/promotions/server'
import { loadTaxRates, resolveTaxRates } from '@/features/taxes/server'
import { taxClassSchema } from '@/features/taxes/taxes-schema'
import { withTaxes } from '@/lib/rate'
import type { StoreContext } from '@/server/store-context'
import type { RuleCollection } from './collection-membership-repository'
import { loadRuleCollections } from './load-rule-collections'

/** What a cost is beside a price as shown, which may include tax. Minor units. */
export type CostAsShown = (taxClass: string, costMinor: number) => number

/** The sales of a store, with what it takes to ask them for prices. */
export interface SaleTools {
  readonly sales: Sales
  readonly ruleCollections: readonly RuleCollection[]
  readonly costAsShown: CostAsShown
}

/** Null where no sale is on or to come. No statement once sales, rules and taxes are known. */
export async function loadSaleTools(ctx: StoreContext): Promise<SaleTools | null> {
  const sales = await loadSales(ctx)
  return sales && toolsOf(ctx, sales)
}

/** The same with sales past the cache: see loadSalesNow. */
export async function loadSaleToolsNow(ctx: StoreContext): Promise<SaleTools | null> {
  const sales = await loadSalesNow(ctx)
  return sales && toolsOf(ctx, sales)
}

async function toolsOf(ctx: StoreContext, sales: Sales): Promise<SaleTools> {
  const ruleCollections = await loadRuleCollections(ctx)
  return { sales, ruleCollections, costAsShown: await costAsShown(ctx, sales) }
}

/** As the cart does it for a shopper in the store's own country. Only where a minimum margin makes a price depend on it. */
async function costAsShown(ctx: StoreContext, { shop }: Sales): Promise<CostAsShown> {
  if (shop.minimumMarginPpm === null || !shop.pricesIncludeTax) return (_, costMinor) => costMinor
  const rates = await loadTaxRates(ctx)
  const { country } = shop
  return (taxClass, costMinor) => {
    const due = resolveTaxRates(taxClassSchema.parse(taxClass), { country }, rates)
    return withTaxes(costMinor, due)
  }
}

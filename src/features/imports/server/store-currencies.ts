import { toCurrency } from '@/lib/currencies'
import type { StoreContext } from '@/server/store-context'
import type { StoreCurrencies } from '../engine/read-products'
import { readCurrencies } from './settings-repository'

/** The store's currencies, its own first: amounts in a file are in that one unless a column names another. */
export async function storeCurrencies(ctx: StoreContext): Promise<StoreCurrencies> {
  const { currency, currencies } = await readCurrencies(ctx)
  const others = currencies.filter((each) => each !== currency)
  return [toCurrency(currency), ...others.map(toCurrency)]
}

export { resolveShippingTaxRates, resolveTaxRates } from '../engine/resolve-tax-rates'
export { loadTaxRates } from './load-tax-rates'

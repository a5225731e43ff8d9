export { loadSellableVariants, type SellableVariant } from './load-sellable-variants'
export { refreshProductSummary } from './product-summary-repository'
export { saveProduct, type SaveProductOptions } from './save-product'
export { sanitiseHtml } from './sanitise-html'

export type { Sales, SalePrice } from '../engine/sales'
export { loadSales, loadSalesNow } from './load-sales'

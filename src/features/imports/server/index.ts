export { decodeText } from './decode-text'
export { exportProducts } from './export-products'
export { importProducts } from './import-products'

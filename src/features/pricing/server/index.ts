export { priceCart } from '../engine/price-cart'

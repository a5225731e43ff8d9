export { orderOfCheckout } from './order-of-checkout'
export { type OpenCheckout, openCheckout } from './read-checkout'

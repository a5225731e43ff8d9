export { freeShippingGoal } from '../engine/free-shipping-goal'
export { loadShippingZones } from './load-shipping-zones'
export { quoteCartShipping } from './quote-cart-shipping'

export { type CartLineRow, type CartRow, findCart } from './cart-repository'
export { type CartContext, cartExpiry, cartKeyOf, cartTokenOf, forgetCartToken } from './cart-token'
export { mergeCartIntoCustomer } from './merge-cart-into-customer'
export { type PricedShopping, priceShopping } from './price-shopping'

/* Where codes can be entered: light in the browser too. */

/** Each page with a field for codes, and its path below the language. */
export const CODE_PAGES = {
  cart: '/cart',
  address: '/checkout',
  delivery: '/checkout/delivery',
  payment: '/checkout/payment',
} as const
export type CodePage = keyof typeof CODE_PAGES

/** Code of the answer that the forms of codes leave for their page. */
export const DISCOUNT_ANSWER = 'discount'

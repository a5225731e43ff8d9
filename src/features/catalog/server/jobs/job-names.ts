/** Asked for and planned by use-cases, which must not import the job itself. */
export const REFRESH_SALE_PRICES = { name: 'catalog.refresh_sale_prices', queue: 'interactive' } as const

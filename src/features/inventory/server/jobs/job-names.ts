/** Asked for by use-cases, which must not import the job itself. */
export const MAIL_LOW_STOCK = { name: 'inventory.mail_low_stock' } as const

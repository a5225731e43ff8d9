import { z } from 'zod'
import { orderRowSchema } from '@/features/orders/orders-schema'
import { storeStatusSchema } from './stores-schema'
import { STORE_PERMISSIONS } from '@/lib/permissions'
import { idSchema } from '@/lib/ids'
import { minorSchema } from '@/lib/money'

/* What the admin's frame and its first page show. */

export const shellOutput = z.strictObject({
  store: z.strictObject({
    id: idSchema,
    slug: z.string(),
    name: z.string(),
    status: storeStatusSchema,
    url: z.string(),
    launchedAt: z.string().nullable(),
    currency: z.string(),
  }),
  user: z.strictObject({ name: z.string(), email: z.string(), isOperator: z.boolean() }),
  permissions: z.array(z.enum(STORE_PERMISSIONS)),
  /** Orders waiting to be sent: the badge beside "Orders". */
  ordersToFulfil: z.int(),
  /** Variants that fell to their low stock threshold and were not filled up since. */
  variantsLow: z.int(),
  /** Shoppers can pay without real money. */
  takesTestPayments: z.boolean(),
  /** For the switcher: the stores that this person may enter. */
  stores: z.array(z.strictObject({ slug: z.string(), name: z.string(), status: storeStatusSchema })),
})
export type AdminShellData = z.infer<typeof shellOutput>

const CHECKLIST = ['product', 'payment', 'shipping', 'tax', 'look', 'testOrder', 'launch'] as const
export type ChecklistItem = (typeof CHECKLIST)[number]

export const homeOutput = z.strictObject({
  /** What is done, read from the store's own rows: nobody ticks anything off. Null once it was dismissed. */
  checklist: z.array(z.strictObject({ item: z.enum(CHECKLIST), done: z.boolean() })).nullable(),
  todo: z.strictObject({
    toFulfil: z.int(),
    toCollect: z.int(),
    /** Returns that nobody has answered. */
    toAnswer: z.int(),
    /** Cancelled orders whose money is still here. */
    toRefund: z.int(),
    /** What reconciliation found and nobody settled. */
    differences: z.int(),
    /** Mails and other work that failed at each try. */
    failedWork: z.int(),
    lowStock: z.int(),
    soldOut: z.int(),
    drafts: z.int(),
  }),
  /** Placed orders in the store's default currency, by the store's days. The last day is today, to this minute. */
  sales: z.strictObject({
    currency: z.string(),
    days: z.array(z.strictObject({ day: z.string(), orders: z.int(), totalMinor: minorSchema })),
    previous: z.strictObject({ orders: z.int(), totalMinor: minorSchema }),
  }),
  recentOrders: z.array(orderRowSchema),
})
export type AdminHome = z.infer<typeof homeOutput>

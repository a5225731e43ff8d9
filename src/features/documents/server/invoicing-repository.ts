import type { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import { type Invoicing, invoicingSchema } from '../invoicing-schema'

const COLUMNS = {
  name: true,
  contactEmail: true,
  country: true,
  timeZone: true,
  orderPrefix: true,
  locale: true,
  currency: true,
  pricesIncludeTax: true,
  invoicing: true,
  nextInvoiceNumber: true,
  nextCreditNoteNumber: true,
  version: true,
} satisfies Prisma.StoreSettingSelect

/** What the store says of itself on its documents. */
export type SellerFound = Awaited<ReturnType<typeof findSeller>>

export async function findSeller(ctx: StoreContext) {
  const { name, invoicing, ...row } = await ctx.db.storeSetting.findUniqueOrThrow({ where: { id: 1 }, select: COLUMNS })
  return { ...row, storeName: name, invoicing: invoicingSchema.parse(invoicing) }
}

/** Changes the settings where they are still at `version`; returns whether they were. */
export async function changeInvoicing(ctx: StoreContext, version: number, invoicing: Invoicing): Promise<boolean> {
  const { count } = await ctx.db.storeSetting.updateMany({
    where: { id: 1, version },
    data: { invoicing, version: { increment: 1 } },
  })
  return count === 1
}

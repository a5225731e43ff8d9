import type { StoreContext } from '@/server/store-context'
import { type TaxRateRow, taxClassSchema } from '../taxes-schema'

/** The store's whole tax table, oldest row first. */
export async function findTaxRates(ctx: StoreContext): Promise<TaxRateRow[]> {
  const rows = await ctx.db.taxRate.findMany({ orderBy: { id: 'asc' }, omit: { createdAt: true } })
  return rows.map((row) => ({ ...row, taxClass: taxClassSchema.parse(row.taxClass) }))
}

/** Writes a row; false where there is none with this id. */
export async function updateTaxRate(ctx: StoreContext, row: TaxRateRow): Promise<boolean> {
  const { id, ...data } = row
  const { count } = await ctx.db.taxRate.updateMany({ where: { id }, data })
  return count === 1
}

export async function insertTaxRate(ctx: StoreContext, row: TaxRateRow): Promise<void> {
  await ctx.db.taxRate.create({ data: row })
}

export async function deleteTaxRate(ctx: StoreContext, id: string): Promise<boolean> {
  const { count } = await ctx.db.taxRate.deleteMany({ where: { id } })
  return count === 1
}

import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { saveTaxRateInput, taxRateIdInput, taxRateRowSchema } from '../taxes-schema'
import { listTaxRates } from './list-tax-rates'
import { removeTaxRate } from './remove-tax-rate'
import { saveTaxRate } from './save-tax-rate'

export const taxesAdminRouter = router({
  list: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.strictObject({ rates: z.array(taxRateRowSchema) }))
    .query(({ ctx }) => listTaxRates(ctx)),
  save: staffProcedure('settings:write', { rate: 'write', audit: 'tax_rate.saved' })
    .input(saveTaxRateInput)
    .output(taxRateRowSchema)
    .mutation(({ ctx, input }) => saveTaxRate(ctx, input)),
  remove: staffProcedure('settings:write', { rate: 'write', audit: 'tax_rate.removed' })
    .input(taxRateIdInput)
    .output(taxRateIdInput)
    .mutation(({ ctx, input }) => removeTaxRate(ctx, input)),
})

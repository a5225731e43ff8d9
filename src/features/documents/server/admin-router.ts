import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { documentsOfOrderInput, orderDocumentsSchema } from '../documents-schema'
import { invoicingSettingsSchema, saveInvoicingInput } from '../invoicing-schema'
import { printingIdInput, printingSchema, printOrdersInput } from '../printing-schema'
import { getInvoicing, saveInvoicing } from './invoicing-settings'
import { issueInvoice } from './issue-invoice'
import { listDocuments } from './list-documents'
import { getPrinting, startPrinting } from './start-printing'

export const documentsAdminRouter = router({
  ofOrder: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(documentsOfOrderInput)
    .output(orderDocumentsSchema)
    .query(({ ctx, input }) => listDocuments(ctx, input.orderId)),
  issueInvoice: staffProcedure('orders:write', { rate: 'write', audit: 'invoice.issued' })
    .input(documentsOfOrderInput)
    .output(z.strictObject({ id: z.string(), name: z.string() }))
    .mutation(({ ctx, input }) => issueInvoice(ctx, input.orderId)),
  print: staffProcedure('orders:read', { rate: 'heavy', audit: 'orders.printed' })
    .input(printOrdersInput)
    .output(printingIdInput)
    .mutation(({ ctx, input }) => startPrinting(ctx, input)),
  printing: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(printingIdInput)
    .output(printingSchema)
    .query(({ ctx, input }) => getPrinting(ctx, input.id)),
  invoicing: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}).optional())
    .output(invoicingSettingsSchema)
    .query(({ ctx }) => getInvoicing(ctx)),
  saveInvoicing: staffProcedure('settings:write', { rate: 'write', audit: 'settings.invoicing_changed' })
    .input(saveInvoicingInput)
    .output(invoicingSettingsSchema)
    .mutation(({ ctx, input }) => saveInvoicing(ctx, input)),
})

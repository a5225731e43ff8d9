import { z } from 'zod'

/* What a store decides about its invoices: one JSON document of its settings. */

/** When an invoice is issued by itself: as soon as the order stands, once it is paid, or only when staff asks for it. */
export const ISSUE_MOMENTS = ['placed', 'paid', 'by_hand'] as const

const prefix = z
  .string()
  .trim()
  .max(16)
  .regex(/^[\p{L}\p{N}#./ -]*$/u)

const taxIdSchema = z.strictObject({
  /** As the country calls it: "VAT no.", "CIF", "NIF". */
  label: z.string().trim().min(1).max(30),
  value: z.string().trim().min(1).max(40),
})

export const invoicingSchema = z.strictObject({
  /** Empty: the store's name. */
  legalName: z.string().trim().max(160).default(''),
  /** As it is printed, line by line. */
  address: z.string().trim().max(400).default(''),
  taxIds: z.array(taxIdSchema).max(5).default([]),
  invoicePrefix: prefix.default('INV-'),
  creditNotePrefix: prefix.default('CN-'),
  issueOn: z.enum(ISSUE_MOMENTS).default('paid'),
  /** When and how an open amount is due; printed only where something is open. */
  dueText: z.string().trim().max(400).default(''),
  /** Printed where no tax was charged because of who bought; empty: a sentence that says so. */
  exemptNote: z.string().trim().max(400).default(''),
  /** Registration, bank, thanks: at the end of every page. */
  footer: z.string().trim().max(600).default(''),
})
export type Invoicing = z.infer<typeof invoicingSchema>

/** The same without the numbers that are printed as they are: what two kinds may not share. */
export const saveInvoicingInput = z
  .strictObject({ version: z.int(), ...invoicingSchema.shape })
  .refine((one) => one.invoicePrefix !== one.creditNotePrefix, { path: ['creditNotePrefix'], message: 'same_prefix' })
export type SaveInvoicingInput = z.infer<typeof saveInvoicingInput>

export const invoicingSettingsSchema = z.strictObject({
  version: z.int(),
  invoicing: invoicingSchema,
  /** Under which name an invoice goes out while no legal name is given. */
  storeName: z.string(),
  nextInvoice: z.string(),
  nextCreditNote: z.string(),
})
export type InvoicingSettings = z.infer<typeof invoicingSettingsSchema>

/** The number as it is printed: `INV-00042`. Five digits at least, so that names sort as they were issued. */
export function documentName(prefixText: string, number: number): string {
  return `${prefixText}${String(number).padStart(5, '0')}`
}

import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'
import { ratePpmSchema } from '@/lib/rate'

export const documentKindSchema = z.enum(['invoice', 'credit_note'])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** Below zero only on a credit note from which something was kept back. */
const signedMinor = z.int()

const taxSchema = z.strictObject({ name: z.string(), ratePpm: ratePpmSchema, amountMinor: signedMinor })
export type DocumentTax = z.infer<typeof taxSchema>

/** A line as it is printed: goods, the delivery, or (on a credit note) an amount that belongs to no line. */
const documentLineSchema = z.strictObject({
  kind: z.enum(['goods', 'shipping', 'reduction']),
  /** The order line; null for the others. */
  orderLineId: z.string().nullable(),
  title: z.string(),
  /** The variant. */
  detail: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.int().nullable(),
  /** As shown in the shop: with tax where `taxIncluded`. Null where only the sum is known. */
  unitPriceMinor: minorSchema.nullable(),
  discountMinor: minorSchema,
  netMinor: signedMinor,
  taxes: z.array(taxSchema),
  taxMinor: signedMinor,
  /** With tax: net + tax. */
  totalMinor: signedMinor,
})
export type DocumentLine = z.infer<typeof documentLineSchema>

/** All that one rate came to. Without a name: what bears no tax. */
const taxSumSchema = z.strictObject({
  name: z.string().nullable(),
  ratePpm: ratePpmSchema,
  netMinor: signedMinor,
  taxMinor: signedMinor,
})
export type TaxSum = z.infer<typeof taxSumSchema>

const sumsSchema = z.strictObject({ netMinor: signedMinor, taxMinor: signedMinor, totalMinor: minorSchema })

/**
 * Everything that a document prints, but for its number and the words of its language. Written once, when it is issued, and never changed:
 * neither a later setting nor a later price alters a document that went out.
 */
export const documentDataSchema = z.strictObject({
  format: z.literal(1),
  /** Of the order; the printed words are those of its language. */
  locale: z.string(),
  currency: currencySchema,
  paper: z.enum(['a4', 'letter']),
  /** Days of the store's calendar. */
  issuedOn: z.iso.date(),
  seller: z.strictObject({
    name: z.string(),
    address: z.array(z.string()),
    taxIds: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    email: z.string().nullable(),
  }),
  buyer: z.strictObject({ address: z.array(z.string()), email: z.string(), phone: z.string().nullable() }),
  /** Null where it is the same address, or nothing was sent. */
  deliverTo: z.array(z.string()).nullable(),
  order: z.strictObject({ name: z.string(), placedOn: z.iso.date(), paymentMethod: z.string() }),
  taxIncluded: z.boolean(),
  taxExempt: z.boolean(),
  exemptNote: z.string(),
  lines: z.array(documentLineSchema),
  taxes: z.array(taxSumSchema),
  totals: sumsSchema,
  /** What was paid when it was issued; for a credit note what was given back. */
  paidMinor: minorSchema,
  dueText: z.string(),
  footer: z.string(),
  /** For a credit note: what it corrects, and why. */
  corrects: z.strictObject({ invoiceName: z.string(), reason: z.string() }).nullable(),
})
export type DocumentData = z.infer<typeof documentDataSchema>

/** A document in a list. */
export const documentRowSchema = z.strictObject({
  id: z.string(),
  kind: documentKindSchema,
  name: z.string(),
  issuedAt: z.iso.datetime(),
  currency: currencySchema,
  totalMinor: minorSchema,
  /** Where it is downloaded, on the host of whoever asked. */
  path: z.string(),
})
export type DocumentRow = z.infer<typeof documentRowSchema>

export const documentsOfOrderInput = z.strictObject({ orderId: idSchema })
export const orderDocumentsSchema = z.strictObject({
  documents: z.array(documentRowSchema),
  /** Whether an invoice can be issued now: the order stands, and it has none that holds. */
  canIssue: z.boolean(),
  /** Where its packing slip is; null where nothing of it is to be sent. */
  packingSlipPath: z.string().nullable(),
})
export type OrderDocuments = z.infer<typeof orderDocumentsSchema>

export const documentsByTokenInput = z.strictObject({ token: z.string().min(1).max(200) })

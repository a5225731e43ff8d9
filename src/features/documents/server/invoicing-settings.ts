import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { documentName, type InvoicingSettings, type SaveInvoicingInput } from '../invoicing-schema'
import { changeInvoicing, findSeller } from './invoicing-repository'

/** What the store decided about its invoices, and which numbers come next. One statement. */
export async function getInvoicing(ctx: StoreContext): Promise<InvoicingSettings> {
  const { version, invoicing, storeName, nextInvoiceNumber, nextCreditNoteNumber } = await findSeller(ctx)
  return {
    version,
    invoicing,
    storeName,
    nextInvoice: documentName(invoicing.invoicePrefix, nextInvoiceNumber),
    nextCreditNote: documentName(invoicing.creditNotePrefix, nextCreditNoteNumber),
  }
}

/** Documents that were issued keep what they say. @throws DomainError `changed_meanwhile` */
export async function saveInvoicing(ctx: StoreContext, input: SaveInvoicingInput): Promise<InvoicingSettings> {
  const { version, ...invoicing } = input
  if (!(await changeInvoicing(ctx, version, invoicing))) throw new DomainError('changed_meanwhile')
  return getInvoicing(ctx)
}

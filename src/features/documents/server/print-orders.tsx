import type { StoreContext } from '@/server/store-context'
import type { PrintOrdersInput } from '../printing-schema'
import { findDocumentsOf } from './document-repository'
import { documentPage } from './print/print-documents'
import { manifestFile, packingSlipsFile } from './print-slips'
import { renderPdf } from './print/render-pdf'

/** One file of several orders. Null where they have nothing of the kind. A fixed number of statements. */
export async function printOrders(
  ctx: StoreContext,
  { kind, orderIds }: PrintOrdersInput,
  locale: string,
): Promise<Uint8Array | null> {
  if (kind === 'packing_slips') return packingSlipsFile(ctx, orderIds)
  if (kind === 'manifest') return manifestFile(ctx, orderIds, locale)
  const invoices = (await findDocumentsOf(ctx, orderIds)).filter((document) => document.kind === 'invoice')
  if (invoices.length === 0) return null
  const pages = await Promise.all(invoices.map((invoice) => documentPage(invoice)))
  const { store, now } = ctx
  return renderPdf(pages, { title: store.name, author: store.name, language: locale, at: now })
}

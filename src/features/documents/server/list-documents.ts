import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { readTrackingToken } from '@/features/orders/server'
import type { DocumentRow, OrderDocuments } from '../documents-schema'
import { packingSlipPath, shopperDocumentPath, staffDocumentPath } from '../document-paths'
import { type DocumentFound, findDocumentsOf } from './document-repository'
import { findSale } from './sale-repository'

/** An order's documents for staff. @throws DomainError `not_found` */
export async function listDocuments(ctx: StoreContext, orderId: string): Promise<OrderDocuments> {
  const [sale, documents] = await Promise.all([findSale(ctx, orderId), findDocumentsOf(ctx, [orderId])])
  if (!sale) throw new DomainError('not_found')
  return {
    documents: documents.map((one) => rowOf(one, staffDocumentPath(ctx.store.slug, one.id))),
    packingSlipPath:
      sale.status === 'placed' && sale.lines.some((line) => line.requiresShipping)
        ? packingSlipPath(ctx.store.slug, orderId)
        : null,
    canIssue: sale.status === 'placed' && !documents.some((one) => one.kind === 'invoice'),
  }
}

/** The same for whoever holds the order's signed link. @throws DomainError `not_found` */
export async function listDocumentsByToken(ctx: StoreContext, token: string): Promise<{ documents: DocumentRow[] }> {
  const orderId = readTrackingToken(ctx.store.id, token)
  if (!orderId) throw new DomainError('not_found')
  const documents = await findDocumentsOf(ctx, [orderId])
  return { documents: documents.map((one) => rowOf(one, shopperDocumentPath(token, one.id))) }
}

function rowOf({ id, kind, name, issuedAt, data }: DocumentFound, path: string): DocumentRow {
  const { currency, totals } = data
  return { id, kind, name, issuedAt: issuedAt.toISOString(), currency, totalMinor: totals.totalMinor, path }
}

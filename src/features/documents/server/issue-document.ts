import type { StoreContext } from '@/server/store-context'
import { composeDocument } from '../engine/compose-document'
import type { DocumentData, DocumentKind, DocumentLine } from '../documents-schema'
import { insertDocument } from './document-repository'
import type { SellerFound } from './invoicing-repository'
import type { SaleFound } from './sale-repository'

export interface Issued {
  readonly id: string
  readonly name: string
}

/**
 * Freezes a document and numbers it, inside the caller's transaction, which has locked the order. It is printed when somebody asks for it first
 * (document-file.ts): most are never looked at, and printing takes what shoppers wait for.
 */
export async function issueDocument(
  tx: StoreContext,
  seller: SellerFound,
  sale: SaleFound,
  issue: {
    readonly kind: DocumentKind
    readonly lines: readonly DocumentLine[]
    readonly paidMinor: number
    readonly refundId?: string
    readonly corrects?: DocumentData['corrects']
  },
): Promise<Issued> {
  const { kind, lines, paidMinor, refundId = null, corrects = null } = issue
  const { invoicing } = seller
  return insertDocument(tx, {
    orderId: sale.id,
    kind,
    prefix: kind === 'invoice' ? invoicing.invoicePrefix : invoicing.creditNotePrefix,
    refundId,
    data: composeDocument(
      seller,
      { ...sale, name: `${seller.orderPrefix}${sale.number}` },
      { now: tx.now, lines, paidMinor, corrects },
    ),
  })
}

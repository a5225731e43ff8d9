import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { type DocumentFound, findDocumentsOf } from './document-repository'
import { findSale, lockSale, type SaleFound } from './sale-repository'

/** An order, locked, with the documents that it has. @throws DomainError `not_found` */
export async function openSale(
  tx: StoreContext,
  orderId: string,
): Promise<{ sale: SaleFound; documents: DocumentFound[] }> {
  const sale = (await lockSale(tx, orderId)) ? await findSale(tx, orderId) : null
  if (!sale) throw new DomainError('not_found')
  return { sale, documents: await findDocumentsOf(tx, [orderId]) }
}

/* Where documents are downloaded; the routes below read these paths again. */

export const STAFF_DOCUMENTS = 'documents'
export const DOCUMENT_PREVIEW = 'document-preview'
export const SHOPPER_DOCUMENTS = '/order-documents/'

/** On the platform's host, for staff of the store. */
export function staffDocumentPath(slug: string, documentId: string): string {
  return `/api/${STAFF_DOCUMENTS}/${slug}/${documentId}.pdf`
}

/** On the store's host, for whoever holds the order's signed link. */
export function shopperDocumentPath(token: string, documentId: string): string {
  return `${SHOPPER_DOCUMENTS}${token}/${documentId}.pdf`
}

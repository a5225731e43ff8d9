/* Where documents are downloaded; the routes below read these paths again. */

export const STAFF_DOCUMENTS = 'documents'
export const PACKING_SLIPS = 'packing-slips'
export const PRINTED = 'printed-orders'
export const DOCUMENT_PREVIEW = 'document-preview'
export const SHOPPER_DOCUMENTS = '/order-documents/'

/** On the platform's host, for staff of the store. */
export function staffDocumentPath(slug: string, documentId: string): string {
  return `/api/${STAFF_DOCUMENTS}/${slug}/${documentId}.pdf`
}

/** What goes into an order's parcel, or into the parcel of one shipment. */
export function packingSlipPath(slug: string, orderId: string, shipmentId?: string): string {
  return `/api/${PACKING_SLIPS}/${slug}/${orderId}${shipmentId ? `/${shipmentId}` : ''}.pdf`
}

/** What was printed of several orders. */
export function printedPath(slug: string, activityId: string): string {
  return `/api/${PRINTED}/${slug}/${activityId}.pdf`
}

/** On the store's host, for whoever holds the order's signed link. */
export function shopperDocumentPath(token: string, documentId: string): string {
  return `${SHOPPER_DOCUMENTS}${token}/${documentId}.pdf`
}

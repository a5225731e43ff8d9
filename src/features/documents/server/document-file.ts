import { storage } from '@/server/storage/storage'
import type { StoreContext } from '@/server/store-context'
import { type DocumentFound, findDocument, saveFileKey } from './document-repository'
import { documentFileKey } from './file-keys'
import { printDocument } from './print/print-documents'

/**
 * The file of a document, or null where there is none (`ofOrder` given: none of that order). Kept from the first time on: what went out is never
 * printed anew.
 */
export async function documentFile(
  ctx: StoreContext,
  id: string,
  ofOrder?: string,
): Promise<{ readonly document: DocumentFound; readonly bytes: Uint8Array } | null> {
  const document = await findDocument(ctx, id)
  if (!document || (ofOrder !== undefined && document.orderId !== ofOrder)) return null
  const kept = document.fileKey ? await storage.get(document.fileKey) : null
  if (kept) return { document, bytes: kept }
  const bytes = await printDocument(document)
  const fileKey = documentFileKey(ctx, id)
  await storage.put(fileKey, bytes)
  await saveFileKey(ctx, id, fileKey)
  return { document, bytes }
}

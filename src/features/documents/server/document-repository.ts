import type { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { type DocumentData, documentDataSchema, type DocumentKind, documentKindSchema } from '../documents-schema'

export interface DocumentFound {
  readonly id: string
  readonly orderId: string
  readonly kind: DocumentKind
  readonly name: string
  readonly refundId: string | null
  readonly data: DocumentData
  readonly fileKey: string | null
  readonly issuedAt: Date
}

type Row = Prisma.OrderDocumentGetPayload<object>

/** A document, or null. */
export async function findDocument(ctx: StoreContext, id: string): Promise<DocumentFound | null> {
  const row = await ctx.db.orderDocument.findUnique({ where: { id } })
  return row ? toDocument(row) : null
}

/** All documents of some orders in the order in which they were issued. One statement. */
export async function findDocumentsOf(ctx: StoreContext, orderIds: readonly string[]): Promise<DocumentFound[]> {
  const rows = await ctx.db.orderDocument.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toDocument)
}

function toDocument({ id, orderId, name, refundId, fileKey, issuedAt, ...row }: Row): DocumentFound {
  const kind = documentKindSchema.parse(row.kind)
  return { id, orderId, kind, name, refundId, fileKey, issuedAt, data: documentDataSchema.parse(row.data) }
}

export interface NewDocument {
  readonly orderId: string
  readonly kind: DocumentKind
  /** What stands before the number. */
  readonly prefix: string
  readonly refundId: string | null
  readonly data: DocumentData
}

/**
 * Writes a document with the next number of its kind, in the caller's transaction: one statement, because the counter's row stays locked from here
 * to the commit. A transaction that is rolled back gives its number back, so there are no gaps.
 */
export async function insertDocument(ctx: StoreContext, document: NewDocument): Promise<{ id: string; name: string }> {
  const { orderId, kind, prefix, refundId, data } = document
  const id = newId()
  const [row] = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    WITH numbered AS (
      UPDATE store_setting SET
        next_invoice_number = next_invoice_number + (${kind} = 'invoice')::int,
        next_credit_note_number = next_credit_note_number + (${kind} = 'credit_note')::int
      WHERE id = 1
      RETURNING CASE ${kind} WHEN 'invoice' THEN next_invoice_number ELSE next_credit_note_number END - 1 AS number
    )
    INSERT INTO order_document (id, order_id, kind, number, name, refund_id, data, issued_at)
    SELECT ${id}::uuid, ${orderId}::uuid, ${kind}, number,
      ${prefix} || lpad(number::text, greatest(5, length(number::text)), '0'), ${refundId}::uuid,
      ${JSON.stringify(data)}::jsonb, ${ctx.now}
    FROM numbered RETURNING id, name`
  if (!row) throw new Error('The store has no settings row')
  return row
}

/** Remembers where the printed document is kept. */
export async function saveFileKey(ctx: StoreContext, id: string, fileKey: string): Promise<void> {
  await ctx.db.orderDocument.updateMany({ where: { id }, data: { fileKey } })
}

import type { Prisma } from '@/generated/platform/client'
import { type Actor, actorName } from './auth/actor'
import { platformDb } from './platform-db'

export interface AuditEntry {
  readonly action: string
  readonly actor: Actor
  readonly storeId?: string
  /** What was acted on: an id, an e-mail address. */
  readonly subject?: string
  readonly before?: Prisma.InputJsonValue
  readonly after?: Prisma.InputJsonValue
}

/** What a use-case adds to the record that its procedure leaves: filled in while it works. */
export type AuditNote = { -readonly [K in 'storeId' | 'subject' | 'before' | 'after']?: AuditEntry[K] }

/** Appends to the audit log. Nothing in the app changes or deletes a record. */
export async function recordAudit(
  request: { readonly ip: string; readonly requestId: string },
  entry: AuditEntry,
): Promise<void> {
  await platformDb.auditEvent.create({
    data: {
      action: entry.action,
      storeId: entry.storeId ?? null,
      actorKind: entry.actor.kind,
      actorId: 'id' in entry.actor ? entry.actor.id : null,
      actorName: actorName(entry.actor),
      subject: entry.subject ?? null,
      ip: request.ip,
      requestId: request.requestId,
      ...(entry.before === undefined ? {} : { before: entry.before }),
      ...(entry.after === undefined ? {} : { after: entry.after }),
    },
  })
}

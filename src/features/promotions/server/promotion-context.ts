import type { AuditNote } from '@/server/audit'
import type { StoreContext } from '@/server/store-context'

/** What a change of a promotion works in: what it notes is kept with the audit record. */
export type PromotionContext = StoreContext & { readonly auditNote?: AuditNote }

export function noteChange(ctx: PromotionContext, note: AuditNote): void {
  Object.assign(ctx.auditNote ?? {}, note)
}

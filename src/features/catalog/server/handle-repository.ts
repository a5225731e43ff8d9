import { Prisma } from '@/generated/store/client'
import { newId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'

export type HandleKind = 'product' | 'category' | 'collection'

/** Handles in use that are `base` or begin with it and a hyphen. */
export async function readTakenHandles(ctx: StoreContext, kind: HandleKind, base: string): Promise<Set<string>> {
  const rows = await ctx.db.$queryRaw<{ handle: string }[]>`
    SELECT handle FROM ${Prisma.raw(kind)} WHERE handle = ${base} OR starts_with(handle, ${`${base}-`})`
  return new Set(rows.map((row) => row.handle))
}

/** Whether another one than `exceptId` has this handle. */
export async function isHandleTaken(
  ctx: StoreContext,
  kind: HandleKind,
  handle: string,
  exceptId: string | null,
): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ id: string }[]>`SELECT id FROM ${Prisma.raw(kind)} WHERE handle = ${handle}`
  return row !== undefined && row.id !== exceptId
}

/** Remembers where a renamed thing went. A redirect from its new handle, whoever left it, ends. */
export async function recordRename(
  ctx: StoreContext,
  kind: HandleKind,
  move: { readonly id: string; readonly from: string; readonly to: string },
): Promise<void> {
  await ctx.db.$executeRaw`
    WITH ended AS (DELETE FROM handle_redirect WHERE kind = ${kind} AND from_handle = ${move.to})
    INSERT INTO handle_redirect (id, kind, from_handle, target_id, created_at)
    VALUES (${newId()}::uuid, ${kind}, ${move.from}, ${move.id}::uuid, ${ctx.now})
    ON CONFLICT (kind, from_handle) DO UPDATE SET target_id = excluded.target_id, created_at = excluded.created_at`
}

/** Ends a redirect from a handle that a new thing takes. */
export async function endRedirect(ctx: StoreContext, kind: HandleKind, handle: string): Promise<void> {
  await ctx.db.handleRedirect.deleteMany({ where: { kind, fromHandle: handle } })
}

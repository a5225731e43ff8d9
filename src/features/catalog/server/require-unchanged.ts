import { DomainError } from '@/server/errors'

/** Refuses a save that knows an older state than the (locked) row. @throws DomainError `changed_meanwhile` */
export function requireUnchanged(
  current: { readonly updatedAt: Date } | null,
  input: { readonly updatedAt?: string | undefined },
): void {
  if (!current || input.updatedAt === undefined) return
  if (current.updatedAt.toISOString() !== input.updatedAt) throw new DomainError('changed_meanwhile')
}

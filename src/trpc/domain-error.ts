import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

export interface RefusedField {
  readonly path: string
  readonly message: string
}

export interface DomainRefusal {
  /** Key in the message namespace `refusals`. */
  readonly code: string
  /** The input field to blame. */
  readonly field: string | undefined
  readonly values: Readonly<Record<string, string | number>>
}

function dataOf(error: unknown) {
  return error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data : null
}

/** Why the server refused on purpose, or null for anything unforeseen. */
export function domainErrorOf(error: unknown): DomainRefusal | null {
  return dataOf(error)?.domain ?? null
}

/** The fields of the input that the server found wrong. */
export function refusedFieldsOf(error: unknown): readonly RefusedField[] {
  return dataOf(error)?.fields ?? []
}

/** What to tell support. */
export function requestIdOf(error: unknown): string | null {
  return dataOf(error)?.requestId ?? null
}

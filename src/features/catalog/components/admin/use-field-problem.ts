'use client'

import { callFailure, useErrorMessage } from '@/trpc/client'

/** Texts for a failed save: what belongs to a field, and what to say above the form. */
export function useFieldProblem(error: unknown): {
  readonly of: (field: string) => string | null
  readonly form: string | null
} {
  const errorMessage = useErrorMessage()
  const failure = error ? callFailure(error) : null
  const fields = new Set([failure?.domain?.field, ...(failure?.fields ?? []).map(({ path }) => path)])
  return {
    of: (field) => (fields.has(field) ? errorMessage(error) : null),
    form: error ? errorMessage(error) : null,
  }
}

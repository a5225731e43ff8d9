'use client'

import { createContext, useContext } from 'react'
import type { BuilderChoices, PromotionProblem, Reference } from '../../promotion-admin-schema'

export type Path = readonly (string | number)[]

/** What every field of the builder may need, however deep it stands. */
export interface Builder {
  readonly choices: BuilderChoices
  /** What an id is; undefined for what was deleted. */
  readonly referenceOf: (id: string) => Reference | undefined
  /** Names that a picker found, for the chips to show. */
  readonly learn: (references: readonly Reference[]) => void
  /** What is wrong at this place of the document, or below it. */
  readonly problemsAt: (path: Path, options?: { readonly below?: boolean }) => readonly PromotionProblem[]
}

export const BuilderContext = createContext<Builder | null>(null)

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (!builder) throw new Error('A field of the builder outside of it')
  return builder
}

/** Those of the problems that stand at the path, or also below it. */
export function problemsAtPath(
  problems: readonly PromotionProblem[],
  path: Path,
  { below = false }: { readonly below?: boolean } = {},
): PromotionProblem[] {
  return problems.filter(
    (problem) =>
      (below ? problem.path.length >= path.length : problem.path.length === path.length) &&
      path.every((part, index) => problem.path[index] === part),
  )
}

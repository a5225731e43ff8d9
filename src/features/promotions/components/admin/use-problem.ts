'use client'

import { useTranslations } from 'next-intl'
import type { PromotionProblem } from '../../promotion-admin-schema'
import { type Path, useBuilder } from './builder-context'

/** Gives the text of a problem: the builder's own, or the engine's for what it finds. */
export function useProblemText(): (problem: Pick<PromotionProblem, 'code'>) => string {
  const own = useTranslations('promotionsAdmin.problems')
  const engine = useTranslations('promotions.problems')
  return ({ code }) => {
    const key = code as 'never_true'
    if (own.has(code as 'invalid')) return own(code as 'invalid')
    return engine.has(key) ? engine(key) : own('invalid')
  }
}

/** Gives the text of the first problem at a path (or below it), or null. */
export function useProblem(): (path: Path, options?: { readonly below?: boolean }) => string | null {
  const { problemsAt } = useBuilder()
  const text = useProblemText()
  return (path, options) => {
    const [first] = problemsAt(path, options)
    return first ? text(first) : null
  }
}

'use client'

import { type Path, useBuilder } from './builder-context'
import { useText } from './use-text'

/** Gives the text of the first problem at a path (or below it), or null. */
export function useProblem(): (path: Path, options?: { readonly below?: boolean }) => string | null {
  const { problemsAt } = useBuilder()
  const text = useText()
  return (path, options) => {
    const [first] = problemsAt(path, options)
    return first ? text([`problems.${first.code}`, 'problems.invalid']) : null
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import type { PromotionProblem } from '../../promotion-admin-schema'
import { useProblemText } from './use-problem'
import { useText } from './use-text'

/** Above the form: what keeps the promotion from being saved or from working, by part; the fields say the rest. */
export function ProblemsAlert(props: { readonly problems: readonly PromotionProblem[]; readonly isTried: boolean }) {
  const t = useTranslations('promotionsAdmin.problems')
  const text = useText()
  const problemText = useProblemText()
  if (props.problems.length === 0) return null
  const isError = props.problems.some(({ severity }) => severity === 'error')
  const lines = props.problems.map((problem) => {
    const [part = 'rules'] = problem.path
    return `${text([`problems.parts.${part}`, 'problems.parts.rules'])}: ${problemText(problem)}`
  })
  return (
    <Alert
      tone={isError ? 'danger' : 'warn'}
      urgent={props.isTried && isError}
      className="mb-6"
      title={t(isError ? 'title' : 'warning')}
    >
      <ul className="list-disc pl-4">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  )
}

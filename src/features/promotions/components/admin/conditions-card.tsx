'use client'

import { Card, CardHeader, CardSection } from '@/ui/card'
import type { CardProps } from './basics-card'
import { TreeEditor } from './tree-editor'
import { useProblem } from './use-problem'
import { useText } from './use-text'

/** For which carts and shoppers the promotion is. */
export function ConditionsCard({ draft, onChange }: CardProps) {
  const text = useText()
  const problem = useProblem()
  const error = problem(['conditions'])
  return (
    <Card>
      <CardHeader title={text('conditionsCard.title')} description={text('conditionsCard.description')} />
      <CardSection className="grid gap-3">
        {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
        <TreeEditor
          root={draft.conditions}
          onChange={(conditions) => onChange({ conditions })}
          path={['conditions']}
          label={text('conditionsCard.title')}
          empty={text('conditionsCard.empty')}
        />
      </CardSection>
    </Card>
  )
}

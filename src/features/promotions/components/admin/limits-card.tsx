'use client'

import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { AmountsField } from './amounts-field'
import type { CardProps } from './basics-card'
import { useProblem } from './use-problem'
import { useText } from './use-text'

/** How often it may be used, and what it may give in all. */
export function LimitsCard({ draft, onChange }: CardProps) {
  const text = useText()
  const problem = useProblem()
  const { limits, trigger } = draft
  const set = (change: Partial<typeof limits>) => onChange({ limits: { ...limits, ...change } })
  const fields = ['totalUses', 'usesPerCustomer', ...(trigger === 'codes' ? (['usesPerCode'] as const) : [])] as const
  const error = problem(['limits'])
  return (
    <Card>
      <CardHeader title={text('limits.title')} description={text('limits.description')} />
      <CardSection className="grid gap-5">
        {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
        <div className="grid gap-4 sm:grid-cols-3">
          {fields.map((name) => (
            <Field key={name} label={text(`limits.${name}`)} error={problem(['limits', name])}>
              <NumberField
                min={0}
                max={1_000_000_000}
                value={limits[name]}
                onValueChange={(value) => set({ [name]: value })}
              />
            </Field>
          ))}
        </div>
        <AmountsField
          label={text('limits.budget')}
          hint={text('limits.budgetHint')}
          optional
          value={limits.budget}
          path={['limits', 'budget']}
          onChange={(budget) => set({ budget: Object.keys(budget).length > 0 ? budget : null })}
          className="max-w-md"
        />
      </CardSection>
    </Card>
  )
}

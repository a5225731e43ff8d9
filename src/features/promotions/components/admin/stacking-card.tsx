'use client'

import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import type { PromotionClass } from '../../promotions-schema'
import { AmountsField } from './amounts-field'
import type { CardProps } from './basics-card'
import { classOf } from './promotion-draft'
import { useProblem } from './use-problem'
import { useText } from './use-text'

const CLASSES: readonly PromotionClass[] = ['product', 'order', 'shipping']
const EXCLUSIVE = ['none', 'items', 'order'] as const

/** How it goes together with others: three ticks for most, and the rules behind them for the rest. */
export function StackingCard({ draft, onChange }: CardProps) {
  const text = useText()
  const problem = useProblem()
  const { stacking } = draft
  const set = (change: Partial<typeof stacking>) => onChange({ stacking: { ...stacking, ...change } })
  const isAdvanced =
    stacking.priority !== 0 ||
    stacking.exclusive !== 'none' ||
    stacking.lane !== null ||
    stacking.skipDiscounted ||
    stacking.maxDiscount !== null
  return (
    <Card>
      <CardHeader
        title={text('stacking.title')}
        description={text('stacking.description', { class: text(`stacking.classes.${classOf(draft.actions)}`) })}
      />
      <CardSection className="grid gap-4">
        <fieldset className="grid gap-1" disabled={stacking.exclusive === 'order'}>
          <legend className="mb-1 text-mini font-medium text-ink">{text('stacking.combines')}</legend>
          {CLASSES.map((name) => (
            <Checkbox
              key={name}
              label={text(`stacking.with.${name}`)}
              checked={stacking.combinesWith[name]}
              onChange={(event) => set({ combinesWith: { ...stacking.combinesWith, [name]: event.target.checked } })}
            />
          ))}
        </fieldset>
        <details className="rounded-card border px-3.5 py-2.5" open={isAdvanced || undefined}>
          <summary className="cursor-pointer py-0.5 text-mini font-medium text-ink">
            {text('stacking.advanced')}
          </summary>
          <div className="mt-3 grid gap-4 pb-1 sm:grid-cols-2">
            <Field
              label={text('stacking.exclusive')}
              error={problem(['stacking', 'exclusive'])}
              className="sm:col-span-2"
            >
              <Select
                value={stacking.exclusive}
                options={EXCLUSIVE.map((each) => ({ value: each, label: text(`stacking.exclusives.${each}`) }))}
                onChange={(event) => set({ exclusive: event.target.value as (typeof EXCLUSIVE)[number] })}
              />
            </Field>
            <Field
              label={text('stacking.priority')}
              hint={text('stacking.priorityHint')}
              error={problem(['stacking', 'priority'])}
            >
              <NumberField
                stepper
                min={-1_000_000}
                max={1_000_000}
                value={stacking.priority}
                onValueChange={(priority) => set({ priority: priority ?? 0 })}
              />
            </Field>
            <Field
              label={text('stacking.lane')}
              hint={text('stacking.laneHint')}
              optional
              error={problem(['stacking', 'lane'])}
            >
              <Input
                maxLength={60}
                value={stacking.lane ?? ''}
                onChange={(event) => set({ lane: event.target.value === '' ? null : event.target.value })}
              />
            </Field>
            <Checkbox
              className="sm:col-span-2"
              label={text('stacking.skipDiscounted')}
              description={text('stacking.skipDiscountedHint')}
              checked={stacking.skipDiscounted}
              onChange={(event) => set({ skipDiscounted: event.target.checked })}
            />
            <AmountsField
              label={text('stacking.maxDiscount')}
              hint={text('stacking.maxDiscountHint')}
              optional
              className="sm:col-span-2"
              value={stacking.maxDiscount}
              path={['stacking', 'maxDiscount']}
              onChange={(amounts) => set({ maxDiscount: Object.keys(amounts).length > 0 ? amounts : null })}
            />
          </div>
        </details>
      </CardSection>
    </Card>
  )
}

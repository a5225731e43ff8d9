'use client'

import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import type { Path } from './builder-context'
import { useProblem } from './use-problem'

/** Parts per million of one percent. */
const ONE_PERCENT = 10_000

interface PercentFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: number | null
  readonly onChange: (ratePpm: number | null) => void
  readonly path: Path
  readonly className?: string
}

/** A rate as people write it, 12.5 %, kept in parts per million. */
export function PercentField({ label, labelHidden, value, onChange, path, className }: PercentFieldProps) {
  const problem = useProblem()
  return (
    <Field label={label} labelHidden={labelHidden ?? false} error={problem(path)} className={className ?? ''}>
      <NumberField
        value={value === null ? null : value / ONE_PERCENT}
        onValueChange={(percent) => onChange(percent === null ? null : Math.round(percent * ONE_PERCENT))}
        min={0}
        max={100}
        fractionDigits={2}
        suffix="%"
        className="max-w-36"
      />
    </Field>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'

/** Two days of the store's calendar, either of which may be left open: `[from, to]`, "" for open. */
export function DaysFilter(props: { values: readonly string[]; onChange: (values: string[]) => void }) {
  const t = useTranslations('orders.filters')
  const [from = '', to = ''] = props.values
  const change = (days: [string, string]) => props.onChange(days.some((day) => day !== '') ? days : [])
  return (
    <div className="grid gap-3">
      <Field label={t('from')}>
        <Input type="date" value={from} max={to || undefined} onChange={(event) => change([event.target.value, to])} />
      </Field>
      <Field label={t('to')}>
        <Input
          type="date"
          value={to}
          min={from || undefined}
          onChange={(event) => change([from, event.target.value])}
        />
      </Field>
    </div>
  )
}

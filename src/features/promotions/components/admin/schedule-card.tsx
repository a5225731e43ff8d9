'use client'

import { Plus, Trash2 } from 'lucide-react'
import { fromLocalDateTime, toLocalDateTime } from '@/lib/dates'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import type { CardProps } from './basics-card'
import { useBuilder } from './builder-context'
import type { WindowDraft } from './promotion-draft'
import { newKey } from './tree-draft'
import { useProblem } from './use-problem'
import { useText } from './use-text'
import { WeekdaysField } from './weekdays-field'

/** The end of the day, which a time field cannot hold. */
const MIDNIGHT = '24:00'

/** From when until when, on the store's clock, and at which hours of which days. */
export function ScheduleCard({ draft, onChange }: CardProps) {
  const text = useText()
  const { schedule } = draft
  const { choices } = useBuilder()
  const set = (change: Partial<typeof schedule>) => onChange({ schedule: { ...schedule, ...change } })
  const setWindow = (next: WindowDraft) =>
    set({ windows: schedule.windows.map((window) => (window.key === next.key ? next : window)) })
  return (
    <Card>
      <CardHeader title={text('schedule.title')} description={text('schedule.zone', { zone: choices.timeZone })} />
      <CardSection className="grid gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <InstantField
            label={text('schedule.starts')}
            hint={text('schedule.startsHint')}
            name="startsAt"
            value={schedule.startsAt}
            onChange={(startsAt) => set({ startsAt })}
          />
          <InstantField
            label={text('schedule.ends')}
            hint={text('schedule.endsHint')}
            name="endsAt"
            value={schedule.endsAt}
            onChange={(endsAt) => set({ endsAt })}
          />
        </div>
        {schedule.windows.map((window, index) => (
          <WindowFields
            key={window.key}
            window={window}
            index={index}
            onChange={setWindow}
            onRemove={() => set({ windows: schedule.windows.filter(({ key }) => key !== window.key) })}
          />
        ))}
        <div>
          <Button
            size="sm"
            icon={<Plus />}
            disabled={schedule.windows.length >= 20}
            onClick={() =>
              set({ windows: [...schedule.windows, { key: newKey(), weekdays: [], from: '00:00', to: MIDNIGHT }] })
            }
          >
            {text('schedule.addWindow')}
          </Button>
        </div>
      </CardSection>
    </Card>
  )
}

interface InstantFieldProps {
  readonly label: string
  readonly hint: string
  readonly name: 'startsAt' | 'endsAt'
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** An instant as the store's clock reads it. */
function InstantField({ label, hint, name, value, onChange }: InstantFieldProps) {
  const { choices } = useBuilder()
  const problem = useProblem()
  return (
    <Field label={label} hint={hint} error={problem(['schedule', name])}>
      <Input
        type="datetime-local"
        value={value === null ? '' : toLocalDateTime(new Date(value), choices.timeZone)}
        onChange={(event) => onChange(fromLocalDateTime(event.target.value, choices.timeZone)?.toISOString() ?? null)}
      />
    </Field>
  )
}

interface WindowFieldsProps {
  readonly window: WindowDraft
  readonly index: number
  readonly onChange: (window: WindowDraft) => void
  readonly onRemove: () => void
}

function WindowFields({ window, index, onChange, onRemove }: WindowFieldsProps) {
  const text = useText()
  const problem = useProblem()
  const path = ['schedule', 'windows', index]
  const error = problem(path, { below: true })
  return (
    <fieldset className="relative grid gap-3 rounded-card border p-3.5 pr-12">
      <legend className="-ml-1 px-1 text-mini font-semibold text-ink">
        {text('schedule.window', { number: index + 1 })}
      </legend>
      <IconButton
        size="sm"
        tooltip={false}
        label={text('schedule.removeWindow', { number: index + 1 })}
        icon={<Trash2 />}
        className="absolute top-0 right-2"
        onClick={onRemove}
      />
      <WeekdaysField
        label={text('schedule.days')}
        days={window.weekdays}
        onChange={(weekdays) => onChange({ ...window, weekdays })}
      />
      <div className="flex flex-wrap items-end gap-3">
        <Field label={text('schedule.from')}>
          <Input
            type="time"
            value={window.from}
            onChange={(event) => onChange({ ...window, from: event.target.value || '00:00' })}
          />
        </Field>
        <Field label={text('schedule.to')}>
          <Input
            type="time"
            value={window.to === MIDNIGHT ? '' : window.to}
            onChange={(event) => onChange({ ...window, to: event.target.value || MIDNIGHT })}
          />
        </Field>
        {window.to === MIDNIGHT ? (
          <p className="pb-2 text-mini text-ink-muted">{text('schedule.untilMidnight')}</p>
        ) : null}
        {window.to !== MIDNIGHT && window.to <= window.from ? (
          <p className="pb-2 text-mini text-ink-muted">{text('schedule.nextDay')}</p>
        ) : null}
      </div>
      {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
    </fieldset>
  )
}

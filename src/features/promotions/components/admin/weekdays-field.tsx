'use client'

import { useLocale } from 'next-intl'
import { cn } from '@/ui/cn'

/** A Monday, from which the names of the days are taken. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** The name of a day of the week, Monday 1 … Sunday 7. */
export function weekdayName(day: number, locale: string, style: 'short' | 'long' = 'long'): string {
  const date = new Date(MONDAY + (day - 1) * DAY_MS)
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date)
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

interface WeekdaysFieldProps {
  readonly label: string
  readonly days: readonly number[]
  readonly onChange: (days: number[]) => void
  readonly single?: boolean
  readonly className?: string
}

/** Days of the week as seven buttons that are pressed or not. */
export function WeekdaysField({ label, days, onChange, single = false, className }: WeekdaysFieldProps) {
  const locale = useLocale()
  const toggle = (day: number) => {
    if (single) return onChange([day])
    onChange(days.includes(day) ? days.filter((other) => other !== day) : [...days, day].toSorted((a, b) => a - b))
  }
  return (
    <fieldset className={cn('flex flex-wrap gap-1', className)}>
      <legend className="sr-only">{label}</legend>
      {DAYS.map((day) => (
        <button
          key={day}
          type="button"
          aria-label={weekdayName(day, locale)}
          aria-pressed={days.includes(day)}
          onClick={() => toggle(day)}
          className={cn(
            'h-8 min-w-10 rounded-full border px-2 text-mini font-medium capitalize transition-colors touch:h-10',
            days.includes(day)
              ? 'border-accent bg-accent text-on-accent'
              : 'border-line-strong/60 bg-surface text-ink-muted hover:border-line-strong hover:text-ink',
          )}
        >
          {weekdayName(day, locale, 'short')}
        </button>
      ))}
    </fieldset>
  )
}

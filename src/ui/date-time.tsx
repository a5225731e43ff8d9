import { useFormatter } from 'next-intl'

const shapes = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
} as const

/** A point in time in the language and time zone of the page (the store's, set by the provider). */
export function DateTime({ at, shape = 'dateTime' }: { at: Date | string; shape?: keyof typeof shapes }) {
  const format = useFormatter()
  const date = typeof at === 'string' ? new Date(at) : at
  return <time dateTime={date.toISOString()}>{format.dateTime(date, shapes[shape])}</time>
}

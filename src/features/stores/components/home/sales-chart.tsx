import { useFormatter, useTranslations } from 'next-intl'
import type { AdminHome } from '../../home-schema'

interface SalesChartProps {
  readonly days: AdminHome['sales']['days']
  readonly format: (minor: number) => string
}

/** A bar per day; the figures themselves are in a table for those who do not see the bars. */
export function SalesChart({ days, format }: SalesChartProps) {
  const t = useTranslations('admin.home.sales')
  const dates = useFormatter()
  const most = Math.max(1, ...days.map((day) => day.totalMinor))
  const dayName = (day: string) =>
    dates.dateTime(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <div className="px-5 pt-6 pb-4">
      <div aria-hidden className="flex h-36 items-end gap-[3px] border-b sm:gap-1.5">
        {days.map((day, index) => (
          <div
            key={day.day}
            title={`${dayName(day.day)}: ${format(day.totalMinor)}`}
            className="group flex h-full min-w-0 flex-1 items-end"
          >
            <div
              style={{ height: `${Math.max(day.totalMinor > 0 ? 3 : 0, (day.totalMinor / most) * 100)}%` }}
              className={`w-full rounded-t-[3px] transition-colors ${index === days.length - 1 ? 'bg-accent' : 'bg-accent-line group-hover:bg-accent'}`}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className="numeric mt-1.5 flex justify-between text-xs text-ink-muted">
        <span>{dayName(days[0]?.day ?? '')}</span>
        <span>{dayName(days.at(-1)?.day ?? '')}</span>
      </div>
      <table className="sr-only">
        <caption>{t('chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('orders')}</th>
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayName(day.day)}</th>
              <td>{day.orders}</td>
              <td>{format(day.totalMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

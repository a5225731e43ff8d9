'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import { useSeconds, useStillness } from './use-seconds'

const HOUR = 3600
const DAY = 24 * HOUR
/** Further off it is a date. */
const MOST_COUNTED = 3 * DAY

/**
 * How long a sale price still holds. The instant is the server's; before the page is awake it says that there is an end, on the line that the
 * countdown will have. Whoever wants less movement is told hours and minutes.
 */
export function SaleCountdown({ endsAt, className }: { endsAt: string; className?: string }) {
  const t = useTranslations('storefront.sale')
  const format = useFormatter()
  const still = useStillness()
  const seconds = useSeconds()
  const end = new Date(endsAt)
  const left = seconds === null ? null : Math.max(0, Math.floor(end.getTime() / 1000) - seconds)
  // The reader's own clock and zone: known once the page is awake, as `left` is.
  const local = { timeZone: left === null ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone }
  const words = () => {
    if (left === null) return t('limited')
    if (left > MOST_COUNTED)
      return t('endsOn', { date: format.dateTime(end, { day: 'numeric', month: 'long', ...local }) })
    if (left >= DAY) return t('endsInDays', { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) })
    if (left === 0) return t('ending')
    if (still) return t('endsInHours', { hours: Math.floor(left / HOUR), minutes: Math.ceil((left % HOUR) / 60) })
    return t('endsIn', { time: clock(left) })
  }
  return (
    <p className={cn('numeric flex min-h-[1lh] items-center gap-1.5 whitespace-nowrap', className)}>
      <ShopIcon name="clock" className="size-[1em] shrink-0" />
      <time dateTime={endsAt} aria-hidden={left !== null}>
        {words()}
      </time>
      {left === null ? null : (
        <span className="sr-only">
          {t('endsOn', { date: format.dateTime(end, { dateStyle: 'long', timeStyle: 'short', ...local }) })}
        </span>
      )}
    </p>
  )
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / 60), seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

'use client'

import { useFormatter } from 'next-intl'
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/**
 * "5 minutes ago", with the exact time as its title. It keeps itself up to date. The server's text may be a
 * moment older than the browser's; that one difference is expected.
 */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const format = useFormatter()
  const date = typeof at === 'string' ? new Date(at) : at
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })}
      className={className}
      suppressHydrationWarning
    >
      {format.relativeTime(date, new Date(now))}
    </time>
  )
}

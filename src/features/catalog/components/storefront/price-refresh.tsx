'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Pages that are open at the same sale do not all ask at the same moment. */
const SPREAD_MS = 500
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000
/** Several lists of one page ask once. */
const TOGETHER_MS = 900

let askedAt = 0

/**
 * Reads the page again when a price on it changes: a sale that begins or ends is seen without reloading, and what was chosen stays chosen. A browser
 * whose clock is ahead of the server's asks again until the server says another instant, less and less often.
 */
export function PriceRefresh({ at }: { at: string | null }) {
  const router = useRouter()
  useEffect(() => {
    if (at === null) return
    let wait = FIRST_RETRY_MS
    let timer: ReturnType<typeof setTimeout>
    const ask = () => {
      if (Date.now() - askedAt > TOGETHER_MS) {
        askedAt = Date.now()
        router.refresh()
      }
      timer = setTimeout(ask, wait)
      wait = Math.min(wait * 2, LAST_RETRY_MS)
    }
    timer = setTimeout(ask, Math.max(0, Date.parse(at) - Date.now()) + Math.random() * SPREAD_MS)
    return () => clearTimeout(timer)
  }, [at, router])
  return null
}

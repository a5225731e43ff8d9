'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

export interface LeaveGuard {
  /** A navigation is waiting for an answer. */
  asking: boolean
  stay: () => void
  leave: () => void
}

/**
 * While `armed`, holds back clicks on links inside the app until the person answers, and lets the browser ask
 * before the tab is closed or reloaded. The browser's own back button cannot be held back reliably and is not.
 */
export function useLeaveGuard(armed: boolean): LeaveGuard {
  const router = useRouter()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!armed) return
    function onBeforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault()
    }
    function onClick(event: MouseEvent) {
      const href = plainNavigation(event)
      if (!href) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(href)
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    // Capture phase: before next/link sees the click.
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [armed])

  return {
    asking: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      const href = target
      setTarget(null)
      if (href) router.push(href)
    },
  }
}

/** The address when a click would leave this page within the app, else null. */
function plainNavigation(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) return null
  if (link.origin !== window.location.origin) return null
  const here = window.location
  if (link.pathname === here.pathname && link.search === here.search) return null
  return link.pathname + link.search + link.hash
}

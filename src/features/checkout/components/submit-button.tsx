'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { shopButton } from '@/ui/shop/shop-button'

/** Sends its form once: while the answer is on its way a second press does nothing. */
export function SubmitButton({
  children,
  busyText,
  block = false,
}: {
  children: ReactNode
  busyText?: string
  block?: boolean
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const form = button.current?.form
    let sent = false
    const onSubmit = (event: SubmitEvent) => {
      if (sent) event.preventDefault()
      sent = true
      setBusy(true)
    }
    // Coming back to the page, it may be sent again.
    const onShow = () => {
      sent = false
      setBusy(false)
    }
    form?.addEventListener('submit', onSubmit)
    addEventListener('pageshow', onShow)
    return () => {
      form?.removeEventListener('submit', onSubmit)
      removeEventListener('pageshow', onShow)
    }
  }, [])
  return (
    <button
      ref={button}
      type="submit"
      aria-busy={busy}
      className={`${shopButton({ size: 'lg', block })} max-sm:w-full`}
    >
      {busy && busyText ? busyText : children}
    </button>
  )
}

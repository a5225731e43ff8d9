'use client'

import { Toaster as Sonner } from 'sonner'

/** Mount once per layout. Toasts accompany; they are never the only place where an error is told. */
export function Toaster() {
  return (
    <Sonner
      position="top-right"
      offset={{ top: 68, right: 20 }}
      mobileOffset={{ top: 64, left: 12, right: 12 }}
      gap={10}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-card border border-line bg-raised px-4 py-3 font-sans text-sm text-ink shadow-dialog',
          title: 'font-medium',
          description: 'text-mini text-ink-muted',
          content: 'grid min-w-0 flex-1 gap-0.5',
          icon: 'shrink-0 [&_svg]:size-4.5',
          success: '[&_[data-icon]]:text-ok-ink',
          error: '[&_[data-icon]]:text-danger-ink',
          warning: '[&_[data-icon]]:text-warn-ink',
          info: '[&_[data-icon]]:text-info-ink',
          actionButton:
            'h-7 shrink-0 rounded-md bg-accent-soft px-2.5 text-mini font-semibold text-accent-ink hover:bg-hover',
          cancelButton: 'h-7 shrink-0 rounded-md px-2.5 text-mini font-medium text-ink-muted hover:bg-hover',
          closeButton: 'text-ink-muted',
        },
      }}
    />
  )
}

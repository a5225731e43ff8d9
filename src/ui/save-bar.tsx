'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { Button } from './button'
import { ConfirmDialog } from './confirm-dialog'
import { useLeaveGuard } from './use-leave-guard'

export interface SaveBarProps {
  /** Shows the bar and arms the guard; e.g. `formState.isDirty`. */
  dirty: boolean
  saving?: boolean
  onSave: () => void
  onDiscard: () => void
  /** Instead of "Unsaved changes". */
  message?: string
  saveLabel?: string
}

/** The contextual bar of an edited page: Ctrl/⌘ S saves, leaving asks first. */
export function SaveBar({ dirty, saving = false, onSave, onDiscard, message, saveLabel }: SaveBarProps) {
  const t = useTranslations('ui.saveBar')
  const guard = useLeaveGuard(dirty && !saving)
  const saveNow = useEffectEvent(() => {
    if (dirty && !saving) onSave()
  })

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      saveNow()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <p role="status" className="sr-only">
        {dirty ? (message ?? t('unsaved')) : ''}
      </p>
      {dirty ? (
        <div className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar,0px)+0.75rem)] z-40 flex justify-center px-3 sm:bottom-6 lg:pl-(--rail-width,0px)">
          <section
            aria-label={message ?? t('unsaved')}
            className="pointer-events-auto flex w-full max-w-xl items-center gap-3 rounded-panel bg-inverse py-2 [--focus:var(--on-inverse)] pr-2 pl-4 text-on-inverse shadow-dialog duration-200 ease-out-soft animate-in fade-in-0 slide-in-from-bottom-4"
          >
            <span aria-hidden className="size-2 shrink-0 rounded-full bg-ochre" />
            <span className="min-w-0 flex-1 truncate text-sm font-medium">{message ?? t('unsaved')}</span>
            <Button
              size="sm"
              variant="ghost"
              disabled={saving}
              onClick={onDiscard}
              className="text-on-inverse not-aria-disabled:hover:bg-on-inverse/12 not-aria-disabled:hover:text-on-inverse"
            >
              {t('discard')}
            </Button>
            <Button size="sm" variant="primary" loading={saving} onClick={onSave} aria-keyshortcuts="Control+S Meta+S">
              {saveLabel ?? t('save')}
            </Button>
          </section>
        </div>
      ) : null}
      <ConfirmDialog
        open={guard.asking}
        onOpenChange={(open) => {
          if (!open) guard.stay()
        }}
        title={t('leaveTitle')}
        description={t('leaveDescription')}
        confirmLabel={t('leave')}
        cancelLabel={t('stay')}
        onConfirm={guard.leave}
      />
    </>
  )
}

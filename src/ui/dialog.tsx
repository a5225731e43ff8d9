'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { IconButton } from './icon-button'

export interface DialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The element that opens it; leave out when `open` is controlled. */
  trigger?: ReactElement
  title: ReactNode
  description?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'xl'
  /** Buttons, right-aligned: the main one last. */
  footer?: ReactNode
  children?: ReactNode
}

export const scrimStyles =
  'fixed inset-0 z-50 bg-scrim backdrop-blur-[2px] data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 duration-200'

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl', xl: 'sm:max-w-4xl' }

/** A task on its own. On phones it comes up from the bottom edge. */
export function Dialog(props: DialogProps) {
  const t = useTranslations('ui')
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-panel border border-line bg-raised shadow-dialog outline-none',
            'sm:inset-x-4 sm:top-[12dvh] sm:bottom-auto sm:mx-auto sm:max-h-[76dvh] sm:rounded-panel',
            'duration-200 ease-out-soft data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:slide-in-from-bottom-6 sm:data-[state=open]:slide-in-from-bottom-2 sm:data-[state=open]:zoom-in-98',
            'data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=closed]:duration-150',
            widths[props.size ?? 'md'],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
            <div className="grid gap-1 pt-1">
              <Radix.Title className="text-base font-semibold tracking-[-0.01em] text-ink">{props.title}</Radix.Title>
              {props.description ? (
                <Radix.Description className="text-sm text-ink-muted">{props.description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X />} size="sm" tooltip={false} className="-mr-1.5" />
            </Radix.Close>
          </header>
          {props.children ? (
            <div className="scrollbar-quiet min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{props.children}</div>
          ) : null}
          {props.footer ? (
            <footer className="flex flex-col-reverse gap-2 border-t px-5 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end">
              {props.footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Closes the dialog or sheet around it; wraps a button. */
export const DialogClose = Radix.Close

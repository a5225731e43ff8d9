'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { scrimStyles } from './dialog'
import { IconButton } from './icon-button'

export interface SheetProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: ReactNode
  /** Keeps the title for screen readers only. */
  titleHidden?: boolean
  description?: ReactNode
  side?: 'right' | 'left' | 'bottom'
  size?: 'md' | 'lg'
  footer?: ReactNode
  children?: ReactNode
}

const sides = {
  right:
    'inset-y-0 right-0 w-[min(100vw,var(--sheet-width))] border-l data-[state=open]:slide-in-from-right data-[state=closed]:slide-out-to-right',
  left: 'inset-y-0 left-0 w-[min(88vw,var(--sheet-width))] border-r data-[state=open]:slide-in-from-left data-[state=closed]:slide-out-to-left',
  bottom:
    'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-panel border-t data-[state=open]:slide-in-from-bottom data-[state=closed]:slide-out-to-bottom',
}

/** A panel from an edge, for detail beside the page: cart, filters, an editor. */
export function Sheet(props: SheetProps) {
  const t = useTranslations('ui')
  const side = props.side ?? 'right'
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed z-50 flex flex-col border-line bg-raised shadow-dialog outline-none duration-250 ease-out-soft data-[state=open]:animate-in data-[state=closed]:animate-out',
            props.size === 'lg' ? '[--sheet-width:44rem]' : '[--sheet-width:27rem]',
            sides[side],
          )}
        >
          {side === 'bottom' ? <span aria-hidden className="mx-auto mt-2 h-1 w-9 rounded-full bg-line" /> : null}
          <header
            className={cn('flex items-start justify-between gap-4 px-5 pt-4 pb-3', props.titleHidden && 'sr-only')}
          >
            <div className="grid gap-1 pt-1">
              <Radix.Title className="text-base font-semibold tracking-[-0.01em]">{props.title}</Radix.Title>
              {props.description ? (
                <Radix.Description className="text-sm text-ink-muted">{props.description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X />} size="sm" tooltip={false} className="-mr-1.5" />
            </Radix.Close>
          </header>
          <div className="scrollbar-quiet min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{props.children}</div>
          {props.footer ? (
            <footer className="border-t px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">{props.footer}</footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

'use client'

import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'
import { itemStyles, popupStyles } from './popup-styles'

interface DropdownMenuProps {
  trigger: ReactElement
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  children: ReactNode
}

/** A list of actions behind a button. */
export function DropdownMenu({ trigger, align = 'end', side, className, children }: DropdownMenuProps) {
  return (
    // Not modal: the page stays scrollable and readable, and a press elsewhere closes the menu all the same.
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(popupStyles, 'min-w-48 p-1', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface MenuItemProps extends Omit<ComponentProps<typeof Radix.Item>, 'children'> {
  icon?: ReactNode
  shortcut?: string[]
  tone?: 'default' | 'danger'
  /** Why it cannot be chosen; also disables it. */
  disabledReason?: string
  children: ReactNode
}

/** With `asChild`, pass one link as the child. */
export function MenuItem({
  icon,
  shortcut,
  tone,
  disabledReason,
  className,
  children,
  asChild,
  ...rest
}: MenuItemProps) {
  const styles = cn(itemStyles, tone === 'danger' && 'text-danger-ink data-[highlighted]:bg-danger-soft', className)
  if (asChild) {
    return (
      <Radix.Item asChild className={styles} {...rest}>
        {children}
      </Radix.Item>
    )
  }
  return (
    <Radix.Item className={styles} disabled={disabledReason !== undefined || rest.disabled} {...rest}>
      {icon ? (
        <span aria-hidden className={cn('inline-flex', tone !== 'danger' && 'text-ink-muted')}>
          {icon}
        </span>
      ) : null}
      <span className="grid flex-1">
        {children}
        {disabledReason ? <span className="text-mini text-ink-muted">{disabledReason}</span> : null}
      </span>
      {shortcut ? <Kbd keys={shortcut} className="ml-4" /> : null}
    </Radix.Item>
  )
}

export function MenuCheckboxItem({ children, className, ...rest }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cn(itemStyles, 'pl-9', className)} {...rest}>
      <Radix.ItemIndicator className="absolute left-2.5">
        <Check className="text-accent-ink" />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  )
}

export const MenuRadioGroup = Radix.RadioGroup

export function MenuRadioItem({ children, className, ...rest }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(itemStyles, 'pl-9', className)} {...rest}>
      <Radix.ItemIndicator className="absolute left-2.5">
        <Check className="text-accent-ink" />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-muted">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}

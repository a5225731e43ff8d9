'use client'

import { Command } from 'cmdk'
import { Check, ChevronsUpDown, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { type ReactNode, useId, useState } from 'react'
import { cn } from './cn'
import { controlStyles } from './control-styles'
import { useFieldControl, useFieldLabelId } from './field-context'
import { itemStyles, popupStyles } from './popup-styles'
import { Spinner } from './spinner'

export interface ComboboxOption {
  value: string
  label: string
  description?: string
  icon?: ReactNode
  /** Other words under which it is found. */
  keywords?: string[]
}

export interface ComboboxProps {
  options: readonly ComboboxOption[]
  value: string | null
  onValueChange: (value: string) => void
  /** Shown when the chosen value is not among the options (a search on the server). */
  selectedLabel?: string
  placeholder?: string
  searchPlaceholder?: string
  /** With it, the caller searches (debounce there) and the options are shown as given. */
  onSearchChange?: (query: string) => void
  loading?: boolean
  disabled?: boolean
  className?: string
  'aria-label'?: string
  /** An action below the list, such as "Create “red”". */
  footer?: ReactNode
}

/** A choice among many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const t = useTranslations('ui')
  const [open, setOpen] = useState(false)
  const control = useFieldControl({ disabled: props.disabled })
  const labelId = useFieldLabelId()
  const listId = useId()
  const selected = props.options.find((option) => option.value === props.value)
  const label = selected?.label ?? (props.value ? props.selectedLabel : undefined)
  const placeholder = props.placeholder ?? t('choose')

  function choose(value: string) {
    props.onValueChange(value)
    setOpen(false)
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        {...control}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={props['aria-label']}
        aria-labelledby={props['aria-label'] || !control.id ? undefined : `${labelId} ${control.id}`}
        className={cn(
          controlStyles(),
          'flex cursor-pointer items-center justify-between gap-2 text-left',
          props.className,
        )}
      >
        <span className={cn('truncate', !label && 'text-ink-faint')}>{label ?? placeholder}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={cn(popupStyles, 'w-(--radix-popover-trigger-width) min-w-60')}
        >
          <Command shouldFilter={!props.onSearchChange} label={props.searchPlaceholder ?? t('search')}>
            <div className="flex items-center gap-2 border-b px-3">
              <Search aria-hidden className="size-4 shrink-0 text-ink-muted" />
              <Command.Input
                onValueChange={props.onSearchChange}
                placeholder={props.searchPlaceholder ?? t('search')}
                className="h-10 min-w-0 flex-1 bg-transparent text-sm outline-none focus-visible:outline-none"
              />
              {props.loading ? <Spinner className="text-ink-muted" /> : null}
            </div>
            <Command.List id={listId} className="scrollbar-quiet max-h-72 overflow-y-auto p-1">
              {props.loading ? null : (
                <Command.Empty className="px-3 py-6 text-center text-mini text-ink-muted">
                  {t('nothingFound')}
                </Command.Empty>
              )}
              {props.options.map((option) => (
                <ComboboxItem
                  key={option.value}
                  option={option}
                  chosen={option.value === props.value}
                  onChoose={choose}
                />
              ))}
            </Command.List>
            {props.footer ? <div className="border-t p-1">{props.footer}</div> : null}
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ComboboxItem(props: { option: ComboboxOption; chosen: boolean; onChoose: (value: string) => void }) {
  const { option } = props
  return (
    <Command.Item
      value={option.value}
      keywords={[option.label, ...(option.keywords ?? [])]}
      onSelect={() => props.onChoose(option.value)}
      className={itemStyles}
    >
      {option.icon}
      <span className="grid min-w-0">
        <span className="truncate">{option.label}</span>
        {option.description ? <span className="truncate text-mini text-ink-muted">{option.description}</span> : null}
      </span>
      {props.chosen ? <Check aria-hidden className="ml-auto text-accent-ink" /> : null}
    </Command.Item>
  )
}

'use client'

import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { controlStyles } from './control-styles'
import { useFieldControl, useFieldLabelId } from './field-context'
import { itemStyles, popupStyles } from './popup-styles'

export interface RichSelectOption {
  value: string
  label: string
  description?: string
  icon?: ReactNode
  disabled?: boolean
}

export interface RichSelectProps {
  options: readonly RichSelectOption[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  placeholder?: string
  name?: string
  size?: 'sm' | 'md' | 'lg'
  disabled?: boolean
  className?: string
  'aria-label'?: string
}

/** A list whose choices carry an icon or a description. */
export function RichSelect(props: RichSelectProps) {
  const control = useFieldControl({ disabled: props.disabled })
  const labelId = useFieldLabelId()
  return (
    <Radix.Root
      value={props.value}
      defaultValue={props.defaultValue}
      onValueChange={props.onValueChange}
      name={props.name}
      disabled={control.disabled}
    >
      <Radix.Trigger
        {...control}
        aria-label={props['aria-label']}
        aria-labelledby={props['aria-label'] ? undefined : labelId}
        className={cn(
          controlStyles({ size: props.size }),
          'flex cursor-pointer items-center gap-2 text-left data-[placeholder]:text-ink-faint [&>span]:truncate',
          props.className,
        )}
      >
        <Radix.Value placeholder={props.placeholder} />
        <Radix.Icon className="ml-auto">
          <ChevronDown className="size-4 text-ink-muted" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            popupStyles,
            'max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)',
          )}
        >
          <Radix.Viewport className="p-1">
            {props.options.map((option) => (
              <RichSelectItem key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function RichSelectItem({ option }: { option: RichSelectOption }) {
  return (
    <Radix.Item
      value={option.value}
      disabled={option.disabled}
      textValue={option.label}
      className={cn(itemStyles, 'pr-9')}
    >
      {option.icon ? (
        <span aria-hidden className="text-ink-muted">
          {option.icon}
        </span>
      ) : null}
      <span className="grid">
        <Radix.ItemText>{option.label}</Radix.ItemText>
        {option.description ? <span className="text-mini text-ink-muted">{option.description}</span> : null}
      </span>
      <Radix.ItemIndicator className="absolute right-2.5">
        <Check className="size-4 text-accent-ink" />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}

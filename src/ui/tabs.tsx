'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

export interface Tab {
  value: string
  label: ReactNode
  /** A figure after the label. */
  count?: number
  content?: ReactNode
}

export interface TabsProps {
  tabs: readonly Tab[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  label: string
  className?: string
  /** At the end of the tab row. */
  action?: ReactNode
}

/** Sections of one page. With `content` in each tab it shows the panels too; without, it only reports the choice. */
export function Tabs(props: TabsProps) {
  const withPanels = props.tabs.some((tab) => tab.content !== undefined)
  return (
    <Radix.Root
      value={props.value}
      defaultValue={props.defaultValue ?? (props.value === undefined ? props.tabs[0]?.value : undefined)}
      onValueChange={props.onValueChange}
      className={props.className}
    >
      <div className="flex items-end justify-between gap-4 border-b">
        <Radix.List aria-label={props.label} className="scrollbar-quiet -mb-px flex gap-5 overflow-x-auto">
          {props.tabs.map((tab) => (
            <Radix.Trigger
              key={tab.value}
              value={tab.value}
              className={cn(
                'flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-muted transition-colors',
                'hover:text-ink focus-visible:outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:text-ink',
              )}
              {...(withPanels ? {} : { 'aria-controls': undefined })}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="numeric rounded-full bg-hover px-1.5 text-xs leading-5 text-ink-muted">
                  {tab.count}
                </span>
              )}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {props.action}
      </div>
      {props.tabs.map((tab) =>
        tab.content === undefined ? null : (
          <Radix.Content key={tab.value} value={tab.value} className="pt-5">
            {tab.content}
          </Radix.Content>
        ),
      )}
    </Radix.Root>
  )
}

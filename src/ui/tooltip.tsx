'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd'

/** Says what a control is, on hover and on focus. Never the only place of a piece of information. */
export function Tooltip(props: {
  content: ReactNode
  shortcut?: string[]
  side?: 'top' | 'right' | 'bottom' | 'left'
  children: ReactElement
}) {
  return (
    <Radix.Provider delayDuration={350} skipDelayDuration={150}>
      <Radix.Root>
        <Radix.Trigger asChild>{props.children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={props.side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 flex max-w-72 items-center gap-2 rounded-md bg-inverse px-2.5 py-1.5 text-xs font-medium text-on-inverse shadow-pop animate-in fade-in-0 zoom-in-97 duration-100"
          >
            {props.content}
            {props.shortcut ? <Kbd keys={props.shortcut} inverse /> : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}

'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { cn } from './cn'
import { controlGroupStyles, groupedInputStyles } from './control-styles'
import { Spinner } from './spinner'

export interface SearchInputProps {
  value: string
  /** Called `delayMs` after the last key (at once on Enter and on clearing). */
  onValueChange: (value: string) => void
  delayMs?: number
  placeholder?: string
  label?: string
  pending?: boolean
  size?: 'sm' | 'md'
  className?: string
}

export function SearchInput(props: SearchInputProps) {
  const { value, onValueChange, delayMs = 180 } = props
  const t = useTranslations('ui')
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  // The value changed from outside (back button, "clear all"): follow it.
  if (value !== seen) {
    setSeen(value)
    setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  function report(next: string, delay: number) {
    clearTimeout(timer.current)
    const send = () => {
      setSeen(next)
      onValueChange(next)
    }
    if (delay === 0) send()
    else timer.current = setTimeout(send, delay)
  }

  return (
    <div
      className={cn(
        controlGroupStyles,
        props.size === 'sm' ? 'h-(--control-height-small)' : 'h-(--control-height)',
        props.className,
      )}
    >
      <span aria-hidden className="pl-2.5 text-ink-muted">
        {props.pending ? <Spinner /> : <Search className="size-4" />}
      </span>
      <input
        ref={input}
        type="search"
        aria-label={props.label ?? props.placeholder ?? t('search')}
        placeholder={props.placeholder ?? t('search')}
        value={text}
        data-search-input
        autoComplete="off"
        className={cn(groupedInputStyles, 'px-2 [&::-webkit-search-cancel-button]:hidden')}
        onChange={(event) => {
          setText(event.target.value)
          report(event.target.value, delayMs)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') report(text, 0)
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault()
            setText('')
            report('', 0)
          }
        }}
      />
      {text === '' ? null : (
        <button
          type="button"
          aria-label={t('clear')}
          className="mr-1 grid size-6 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
          onClick={() => {
            setText('')
            report('', 0)
            input.current?.focus()
          }}
        >
          <X className="size-3.5" />
        </button>
      )}
    </div>
  )
}

'use client'

import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Input } from '@/ui/input'
import { useText } from './use-text'

interface ChipsFieldProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
  readonly suggestions?: readonly string[]
  /** What is not accepted is not added: gives the value to keep, or null. */
  readonly read?: (typed: string) => string | null
  readonly inputMode?: 'numeric'
}

/** A list of words or numbers: Enter or a comma adds what was typed, Backspace in the empty field takes the last one back. */
export function ChipsField({ label, values, onChange, suggestions = [], read, inputMode }: ChipsFieldProps) {
  const text = useText()
  const listId = useId()
  const [typed, setTyped] = useState('')

  function add(raw: string) {
    const words = raw
      .split(',')
      .map((word) => word.trim())
      .flatMap((word) => (word === '' ? [] : (read?.(word) ?? (read ? [] : word))))
      .filter((word) => !values.includes(word))
    if (words.length > 0) onChange([...values, ...new Set(words)])
    setTyped('')
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1))
  }

  return (
    <div className="grid gap-2">
      <Input
        aria-label={label}
        value={typed}
        list={listId}
        autoComplete="off"
        inputMode={inputMode}
        placeholder={text('value.list')}
        onChange={(event) => {
          const next = event.target.value
          // Choosing from the list of suggestions inserts a whole word at once.
          if (suggestions.includes(next) && next.length - typed.length > 1) add(next)
          else setTyped(next)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={listId}>
        {suggestions
          .filter((word) => !values.includes(word))
          .slice(0, 100)
          .map((word) => (
            <option key={word}>{word}</option>
          ))}
      </datalist>
      {values.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {values.map((word) => (
            <li
              key={word}
              className="flex items-center gap-1 rounded-full bg-accent-soft py-0.5 pr-1 pl-2.5 text-mini text-accent-ink"
            >
              {word}
              <button
                type="button"
                aria-label={text('picker.remove', { name: word })}
                className="grid size-6 place-items-center rounded-full hover:bg-hover"
                onClick={() => onChange(values.filter((other) => other !== word))}
              >
                <X className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import { Chip, ChipList } from './chip'
import { Input } from './input'

interface ChipsInputProps {
  readonly value: readonly string[]
  readonly onValueChange: (value: string[]) => void
  readonly removeLabel: (word: string) => string
  readonly placeholder: string
  readonly suggestions?: readonly string[]
  /** What is not accepted is not added: gives the value to keep, or null. */
  readonly read?: (typed: string) => string | null
  readonly inputMode?: 'numeric'
  readonly 'aria-label'?: string
}

const asTyped = (word: string) => word

/** Words or numbers as chips: Enter or a comma adds what was typed, Backspace in the empty field takes the last one back. */
export function ChipsInput(props: ChipsInputProps) {
  const { value, onValueChange, removeLabel, placeholder, suggestions = [], read = asTyped } = props
  const listId = useId()
  const [typed, setTyped] = useState('')

  function add(raw: string) {
    const words = raw
      .split(',')
      .map((word) => word.trim())
      .flatMap((word) => (word === '' ? [] : (read(word) ?? [])))
      .filter((word) => !value.includes(word))
    if (words.length > 0) onValueChange([...value, ...new Set(words)])
    setTyped('')
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) onValueChange(value.slice(0, -1))
  }

  return (
    <div className="grid gap-2">
      <Input
        aria-label={props['aria-label']}
        value={typed}
        list={listId}
        autoComplete="off"
        inputMode={props.inputMode}
        placeholder={placeholder}
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
          .filter((word) => !value.includes(word))
          .slice(0, 100)
          .map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
      </datalist>
      {value.length > 0 ? (
        <ChipList>
          {value.map((word) => (
            <Chip
              key={word}
              removeLabel={removeLabel(word)}
              onRemove={() => onValueChange(value.filter((other) => other !== word))}
            >
              {word}
            </Chip>
          ))}
        </ChipList>
      ) : null}
    </div>
  )
}

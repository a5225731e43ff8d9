'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { Badge } from '@/ui/badge'
import { Input } from '@/ui/input'

interface TagInputProps {
  value: readonly string[]
  onValueChange: (value: string[]) => void
  suggestions: readonly string[]
  placeholder?: string
}

/** Words as chips: Enter or a comma adds what was typed, Backspace in the empty field takes the last one back. */
export function TagInput({ value, onValueChange, suggestions, placeholder }: TagInputProps) {
  const t = useTranslations('catalog.tags')
  const listId = useId()
  const [text, setText] = useState('')

  function add(raw: string) {
    const words = raw
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && !value.includes(word))
    if (words.length > 0) onValueChange([...value, ...new Set(words)])
    setText('')
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '' && value.length > 0) {
      onValueChange(value.slice(0, -1))
    }
  }

  return (
    <div className="grid gap-2">
      <Input
        value={text}
        list={listId}
        autoComplete="off"
        placeholder={placeholder ?? t('placeholder')}
        onChange={(event) => {
          const next = event.target.value
          // Choosing from the list of suggestions inserts a whole word at once.
          if (suggestions.includes(next) && next.length - text.length > 1) add(next)
          else setText(next)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
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
        <ul className="flex flex-wrap gap-1.5">
          {value.map((word) => (
            <li key={word}>
              <Badge tone="neutral" className="h-7 gap-1 pr-0.5">
                <span className="max-w-48 truncate">{word}</span>
                <button
                  type="button"
                  aria-label={t('remove', { tag: word })}
                  onClick={() => onValueChange(value.filter((other) => other !== word))}
                  className="grid size-6 place-items-center rounded text-ink-muted hover:bg-hover hover:text-ink"
                >
                  <X className="size-3" />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import type { FormOption } from './product-form'

const COLOUR = /colou?r|farbe|cor\b/i
const HEX = /^#[0-9a-f]{6}$/i

/** The values of one option: chips that can be renamed, with a colour where the option is one. */
export function OptionValues(props: { option: FormOption; onChange: (values: FormOption['values']) => void }) {
  const t = useTranslations('catalog.editor.options')
  const [text, setText] = useState('')
  const { name, values } = props.option
  const isColour = COLOUR.test(name) || values.some(({ swatch }) => swatch !== null)
  const set = (index: number, change: Partial<FormOption['values'][number]>) =>
    props.onChange(values.map((value, at) => (at === index ? { ...value, ...change } : value)))

  function add() {
    const known = new Set(values.map(({ value }) => value))
    const fresh = [...new Set(text.split(',').map((word) => word.trim()))].filter(
      (word) => word !== '' && !known.has(word),
    )
    if (fresh.length > 0) props.onChange([...values, ...fresh.map((value) => ({ value, swatch: null }))])
    setText('')
  }

  return (
    <div className="grid gap-2">
      {values.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {values.map((value, index) => (
            <li
              key={value.id ?? `new-${index}`}
              className="flex h-9 items-center gap-1 rounded-control border bg-sunken pr-1 pl-2 focus-within:border-accent-line"
            >
              {isColour ? (
                <input
                  type="color"
                  aria-label={t('colour', { value: value.value })}
                  value={value.swatch && HEX.test(value.swatch) ? value.swatch : '#cccccc'}
                  onChange={(event) => set(index, { swatch: event.target.value })}
                  className="size-6 cursor-pointer rounded-full border-0 bg-transparent p-0"
                />
              ) : null}
              <input
                aria-label={t('value', { number: index + 1, option: name })}
                value={value.value}
                maxLength={255}
                size={Math.max(3, value.value.length)}
                onChange={(event) => set(index, { value: event.target.value })}
                className="h-7 min-w-0 bg-transparent text-sm outline-none"
              />
              <button
                type="button"
                aria-label={t('removeValue', { value: value.value })}
                onClick={() => props.onChange(values.filter((_, at) => at !== index))}
                className="grid size-7 place-items-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
              >
                <X className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Field label={t('addValue', { option: name })} labelHidden>
        <Input
          value={text}
          placeholder={t('valuePlaceholder')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
          onBlur={add}
        />
      </Field>
    </div>
  )
}

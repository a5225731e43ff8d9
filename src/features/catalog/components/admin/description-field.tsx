'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/ui/field'
import { Textarea } from '@/ui/textarea'
import { fromPlainText, isPlain, toPlainText } from './plain-text'

/** A description: written as plain paragraphs; one that has more to it (lists, links) is edited as the HTML that it is. */
export function DescriptionField(props: { readonly value: string; readonly onValueChange: (html: string) => void }) {
  const t = useTranslations('catalogGroups')
  const { value, onValueChange } = props
  const [isSource, setSource] = useState(!isPlain(value))
  // What is typed, while it and the HTML made of it say the same: an empty line at the end is not lost under the cursor.
  const [typed, setTyped] = useState(() => toPlainText(value))
  const text = fromPlainText(typed) === value ? typed : toPlainText(value)
  if (isSource) {
    return (
      <Field label={t('fields.description')} hint={t('fields.descriptionHtml')}>
        <Textarea
          rows={6}
          className="font-mono text-mini"
          value={value}
          spellCheck={false}
          onChange={(event) => onValueChange(event.target.value)}
          onBlur={() => setSource(!isPlain(value))}
        />
      </Field>
    )
  }
  return (
    <Field label={t('fields.description')} hint={t('fields.descriptionHint')}>
      <Textarea
        rows={5}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value)
          onValueChange(fromPlainText(event.target.value))
        }}
      />
    </Field>
  )
}

'use client'

import type { LocalizedText } from '../../content-schema'
import { isLocale, localeNames } from '@/i18n/locales'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'

interface TextInLanguagesProps {
  readonly label: string
  readonly value: LocalizedText
  /** The store's languages, the default first. */
  readonly locales: readonly string[]
  readonly onChange: (value: LocalizedText) => void
}

/** One short text in each of the store's languages. */
export function TextInLanguages({ label, value, locales, onChange }: TextInLanguagesProps) {
  const known = locales.filter(isLocale)
  return (
    <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {known.map((locale) => (
        <Field key={locale} label={known.length > 1 ? `${label} · ${localeNames[locale]}` : label}>
          <Input
            lang={locale}
            value={value[locale] ?? ''}
            maxLength={300}
            onChange={(event) => onChange({ ...value, [locale]: event.target.value })}
          />
        </Field>
      ))}
    </div>
  )
}

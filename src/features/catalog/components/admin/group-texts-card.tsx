'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Tabs } from '@/ui/tabs'
import type { GroupTexts } from './group-draft'
import { RichText } from './rich-text'

export interface LanguageChoice {
  /** The store's default language, and all of them. */
  readonly locale: string
  readonly locales: readonly string[]
  readonly chosen: string
  readonly onChoose: (locale: string) => void
}

interface GroupTextsCardProps {
  readonly title: string
  readonly nameLabel: string
  readonly texts: GroupTexts
  /** The default language's, shown where a translation is missing. */
  readonly original: GroupTexts
  readonly onChange: (texts: GroupTexts) => void
  readonly languages: LanguageChoice
  readonly nameError: ReactNode
}

/** Name and description in one of the store's languages. */
export function GroupTextsCard(props: GroupTextsCardProps) {
  const { texts, original, onChange, languages } = props
  const t = useTranslations('catalogGroups')
  const isDefault = languages.chosen === languages.locale
  return (
    <Card>
      <CardHeader title={props.title} />
      <CardSection className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {languages.locales.length > 1 ? <LanguageTabs {...languages} /> : null}
        <Field
          label={props.nameLabel}
          required={isDefault}
          error={isDefault ? props.nameError : null}
          hint={isDefault || texts.name ? null : t('fields.fallsBack', { text: original.name })}
        >
          <Input
            value={texts.name}
            placeholder={isDefault ? undefined : original.name}
            maxLength={255}
            onChange={(event) => onChange({ ...texts, name: event.target.value })}
          />
        </Field>
        <div className="grid gap-1.5">
          <span aria-hidden className="text-mini font-medium">
            {t('fields.description')}
          </span>
          <RichText
            key={languages.chosen}
            label={t('fields.description')}
            value={texts.descriptionHtml}
            onValueChange={(descriptionHtml) => onChange({ ...texts, descriptionHtml })}
          />
        </div>
      </CardSection>
    </Card>
  )
}

function LanguageTabs({ locale, locales, chosen, onChoose }: LanguageChoice) {
  const t = useTranslations('catalogGroups')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (
    <Tabs
      label={t('fields.language')}
      value={chosen}
      onValueChange={onChoose}
      tabs={locales.map((each) => ({
        value: each,
        label:
          each === locale
            ? t('fields.defaultLanguage', { language: names.of(each) ?? each })
            : (names.of(each) ?? each),
      }))}
    />
  )
}

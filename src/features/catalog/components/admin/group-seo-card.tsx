'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Textarea } from '@/ui/textarea'
import type { GroupTexts } from './group-draft'
import { SearchPreview } from './search-preview'

const TITLE_LENGTH = 60
const DESCRIPTION_LENGTH = 160

interface GroupSeoCardProps {
  readonly texts: GroupTexts
  readonly original: GroupTexts
  readonly onChange: (texts: GroupTexts) => void
  readonly handle: string
  readonly onHandleChange: (handle: string) => void
  readonly handleError: ReactNode
  readonly handleHint: ReactNode
  /** Beginning of the address. */
  readonly urlStart: string
}

/** How search engines show it: a preview above the fields. */
export function GroupSeoCard(props: GroupSeoCardProps) {
  const { texts, original, onChange, handle } = props
  const t = useTranslations('catalogGroups.seo')
  const name = texts.name || original.name
  const title = texts.seoTitle || original.seoTitle || name
  const description = texts.seoDescription || original.seoDescription
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <SearchPreview
          url={`${props.urlStart}${handle}`}
          title={title || t('noTitle')}
          description={description || t('noDescription')}
        />
        <Field
          label={t('seoTitle')}
          action={<Count length={texts.seoTitle.length} best={TITLE_LENGTH} />}
          hint={texts.seoTitle ? null : t('seoTitleHint')}
        >
          <Input
            value={texts.seoTitle}
            placeholder={name}
            maxLength={255}
            onChange={(event) => onChange({ ...texts, seoTitle: event.target.value })}
          />
        </Field>
        <Field
          label={t('seoDescription')}
          action={<Count length={texts.seoDescription.length} best={DESCRIPTION_LENGTH} />}
        >
          <Textarea
            rows={2}
            value={texts.seoDescription}
            maxLength={1000}
            onChange={(event) => onChange({ ...texts, seoDescription: event.target.value })}
          />
        </Field>
        <Field label={t('handle')} error={props.handleError} hint={props.handleHint}>
          <Input
            prefix={`/${props.urlStart.split('/').at(-2)}/`}
            value={handle}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => props.onHandleChange(event.target.value.toLowerCase().replaceAll(/[\s_]+/g, '-'))}
          />
        </Field>
      </CardSection>
    </Card>
  )
}

function Count({ length, best }: { length: number; best: number }) {
  const t = useTranslations('catalogGroups.seo')
  return <span className={length > best ? 'numeric text-warn-ink' : 'numeric'}>{t('length', { length, best })}</span>
}

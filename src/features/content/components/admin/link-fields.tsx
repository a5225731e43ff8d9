'use client'

import { useTranslations } from 'next-intl'
import type { ContentLink } from '../../content-schema'
import { toHandle } from '@/lib/handle'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'

const KINDS = ['home', 'all-products', 'category', 'collection', 'product', 'page', 'url'] as const

interface LinkFieldsProps {
  readonly label: string
  readonly link: ContentLink | null
  readonly onChange: (link: ContentLink | null) => void
  /** Whether it may lead nowhere. */
  readonly required?: boolean
}

/** Where something leads: a kind of place, and which of its kind. */
export function LinkFields({ label, link, onChange, required = false }: LinkFieldsProps) {
  const t = useTranslations('admin.content.links')
  const kinds = KINDS.map((value) => ({ value, label: t(value) }))
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={label}>
        <Select
          options={required ? kinds : [{ value: '', label: t('none') }, ...kinds]}
          value={link?.kind ?? ''}
          onChange={(event) => onChange(linkOf(event.target.value, link))}
        />
      </Field>
      {link && 'handle' in link ? (
        <Field label={t('handle')}>
          <Input
            value={link.handle}
            maxLength={200}
            onChange={(event) => onChange({ ...link, handle: event.target.value.toLowerCase() })}
            onBlur={() => onChange({ ...link, handle: toHandle(link.handle, 'x') })}
          />
        </Field>
      ) : null}
      {link?.kind === 'url' ? (
        <Field label={t('url')}>
          <Input
            type="url"
            placeholder={t('href')}
            value={link.href}
            onChange={(event) => onChange({ kind: 'url', href: event.target.value })}
          />
        </Field>
      ) : null}
    </div>
  )
}

function linkOf(kind: string, before: ContentLink | null): ContentLink | null {
  const handle = before && 'handle' in before ? before.handle : 'x'
  switch (kind) {
    case 'home':
    case 'all-products':
      return { kind }
    case 'category':
    case 'collection':
    case 'product':
    case 'page':
      return { kind, handle }
    case 'url':
      return { kind, href: 'https://' }
    default:
      return null
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { COLLECTION_SORTS } from '../../collection-admin-schema'
import type { CollectionDraft } from './collection-draft'

interface CollectionSettingsProps {
  readonly draft: CollectionDraft
  readonly onChange: (part: Partial<CollectionDraft>) => void
}

/** Whether and in what order shoppers see it. */
export function CollectionSettings({ draft, onChange }: CollectionSettingsProps) {
  const t = useTranslations('catalogGroups.collections')
  const sorts = COLLECTION_SORTS.filter((sort) => draft.kind === 'manual' || sort !== 'manual')
  return (
    <Card>
      <CardHeader title={t('visibility')} />
      <CardSection className="grid gap-5">
        <Checkbox
          label={t('publish')}
          description={t('publishText')}
          checked={draft.published}
          onChange={(event) => onChange({ published: event.target.checked })}
        />
        <Field label={t('sort')}>
          <Select
            value={draft.sort}
            options={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
            onChange={(event) => onChange({ sort: sorts.find((sort) => sort === event.target.value) ?? draft.sort })}
          />
        </Field>
      </CardSection>
    </Card>
  )
}

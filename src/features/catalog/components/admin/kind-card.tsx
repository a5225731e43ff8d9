'use client'

import { useTranslations } from 'next-intl'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { RadioCards } from '@/ui/radio-cards'
import type { AdminCollection } from '../../collection-admin-schema'

interface KindCardProps {
  readonly kind: AdminCollection['kind']
  readonly onChange: (kind: AdminCollection['kind']) => void
}

/** Whether the merchant picks the products of a new collection, or rules do. */
export function KindCard({ kind, onChange }: KindCardProps) {
  const t = useTranslations('catalogGroups.collections')
  return (
    <Card>
      <CardHeader title={t('kindTitle')} />
      <CardSection>
        <RadioCards
          aria-label={t('kindTitle')}
          columns={2}
          value={kind}
          onValueChange={(value) => onChange(value === 'rule' ? 'rule' : 'manual')}
          options={(['manual', 'rule'] as const).map((value) => ({
            value,
            label: t(`kinds.${value}`),
            description: t(`kindTexts.${value}`),
          }))}
        />
      </CardSection>
    </Card>
  )
}

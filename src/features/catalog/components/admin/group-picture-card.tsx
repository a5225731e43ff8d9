'use client'

import { useTranslations } from 'next-intl'
import type { MediaAsset } from '@/features/media/media-schema'
import { Card, CardSection } from '@/ui/card'
import { ImageField } from './image-field'

interface GroupPictureCardProps {
  readonly image: MediaAsset | null
  readonly onChange: (image: MediaAsset | null) => void
}

/** The picture of a category or collection. */
export function GroupPictureCard({ image, onChange }: GroupPictureCardProps) {
  const t = useTranslations('catalogGroups')
  return (
    <Card>
      <CardSection>
        <ImageField label={t('picture')} value={image} onChange={onChange} />
      </CardSection>
    </Card>
  )
}

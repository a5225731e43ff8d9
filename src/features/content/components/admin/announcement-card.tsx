'use client'

import { useTranslations } from 'next-intl'
import type { StoredAnnouncement } from '../../content-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Switch } from '@/ui/switch'
import { LinkFields } from './link-fields'
import { TextInLanguages } from './text-in-languages'

interface AnnouncementCardProps {
  readonly announcement: StoredAnnouncement
  readonly locales: readonly string[]
  readonly onChange: (announcement: StoredAnnouncement) => void
}

/** The line above every page. */
export function AnnouncementCard({ announcement, locales, onChange }: AnnouncementCardProps) {
  const t = useTranslations('admin.content.announcement')
  const change = (part: Partial<StoredAnnouncement>) => onChange({ ...announcement, ...part })
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid gap-5">
        <Switch
          label={t('enabled')}
          checked={announcement.enabled}
          onCheckedChange={(enabled) => change({ enabled })}
        />
        <TextInLanguages
          label={t('text')}
          value={announcement.text}
          locales={locales}
          onChange={(text) => change({ text })}
        />
        <LinkFields label={t('link')} link={announcement.link} onChange={(link) => change({ link })} />
      </CardSection>
    </Card>
  )
}

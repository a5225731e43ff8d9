import { useTranslations } from 'next-intl'
import { PageHeader } from '@/ui/page-header'

export type SettingsSection =
  | 'general'
  | 'localisation'
  | 'payments'
  | 'shipping'
  | 'locations'
  | 'taxes'
  | 'invoices'
  | 'promotions'
  | 'domains'
  | 'email'
  | 'status'

/** The head of a section's page, with the way back to all of them. */
export function SettingsHeader({ slug, section }: { slug: string; section: SettingsSection }) {
  const t = useTranslations('admin.settings')
  return (
    <PageHeader
      title={t(`sections.${section}.title`)}
      breadcrumbs={[{ label: t('title'), href: `/admin/${slug}/settings` }]}
    />
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useTRPC } from '@/trpc/client'
import { PageHeader } from '@/ui/page-header'
import { FailedWorkView } from './failed-work-view'

/** Settings → Failed work. Needs AdminTrpcProvider and the messages `failedWork`. */
export function FailedWorkPage({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  const t = useTranslations('failedWork')
  const settings = useTranslations('admin.settings')
  const trpc = useTRPC()
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: settings('title'), href: `/admin/${slug}/settings` }]}
      />
      <FailedWorkView procedures={trpc.admin.failedWork} namesStore={false} mayWrite={mayWrite} />
    </>
  )
}

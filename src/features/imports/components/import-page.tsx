'use client'

import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { PageHeader } from '@/ui/page-header'
import { ActivitiesCard } from './activities-card'
import { ExportCard } from './export-card'
import { ImportActivity } from './import-activity'
import { UploadCard } from './upload-card'

/** Products from and to CSV files. The activity looked at is in the address, so that it is still there after a reload. Needs AdminTrpcProvider and the messages `imports`. */
export function ImportPage({ store }: { readonly store: string }) {
  const t = useTranslations('imports')
  const [activityId, setActivity] = useQueryState('activity', parseAsString)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: t('products'), href: `/admin/${store}/products` }]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          {activityId ? (
            <ImportActivity key={activityId} store={store} id={activityId} onOpen={(id) => void setActivity(id)} />
          ) : (
            <UploadCard store={store} onStarted={(id) => void setActivity(id)} />
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <ExportCard store={store} />
          <ActivitiesCard store={store} chosenId={activityId} onOpen={(id) => void setActivity(id)} />
        </div>
      </div>
    </>
  )
}

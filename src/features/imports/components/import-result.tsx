'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Activity } from '@/features/activities/activities-schema'
import { Alert } from '@/ui/alert'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { LinkButton } from '@/ui/link-button'
import type { ImportSummary } from '../imports-schema'
import { ProblemsCard } from './problems-card'
import { SummaryFigures } from './summary-figures'

interface ImportResultProps {
  readonly store: string
  readonly activity: Activity
  readonly summary: ImportSummary
  readonly again: ReactNode
}

/** What an import did. */
export function ImportResult({ store, activity, summary, again }: ImportResultProps) {
  const t = useTranslations('imports.result')
  const { created, changed, skipped } = summary.products
  const written = created + changed
  return (
    <>
      <Card>
        <CardHeader title={t('title')} />
        <CardSection className="grid gap-4">
          <Alert tone={skipped > 0 ? 'warn' : 'ok'}>
            {skipped > 0 ? t('partly', { count: written, skipped }) : t('whole', { count: written })}
          </Alert>
          <SummaryFigures summary={summary} />
          <p className="text-mini text-ink-muted">
            {t('also', { variants: summary.variants, images: summary.images })}
          </p>
        </CardSection>
        <CardFooter>
          {again}
          <LinkButton size="sm" variant="primary" href={`/admin/${store}/products`}>
            {t('products')}
          </LinkButton>
        </CardFooter>
      </Card>
      <ProblemsCard store={store} activityId={activity.id} summary={summary} hasErrorFile={activity.hasErrorFile} />
    </>
  )
}

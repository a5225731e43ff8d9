'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Activity } from '@/features/activities/activities-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import type { ImportSummary } from '../imports-schema'
import { ProblemsCard } from './problems-card'
import { SummaryFigures } from './summary-figures'
import { UnknownColumns } from './unknown-columns'

interface CheckResultProps {
  readonly store: string
  readonly activity: Activity
  readonly summary: ImportSummary
  readonly onOpen: (id: string) => void
  readonly again: ReactNode
}

/** What an import of the checked file would do, and the button that does it. */
export function CheckResult({ store, activity, summary, onOpen, again }: CheckResultProps) {
  const t = useTranslations('imports')
  const { created, changed } = summary.products
  const hasNothing = created + changed === 0
  return (
    <>
      <Card>
        <CardHeader
          title={t(hasNothing ? 'check.nothing' : 'check.title')}
          description={t('check.description')}
          actions={summary.format ? <Badge tone="accent">{t(`formats.${summary.format}`)}</Badge> : null}
        />
        <CardSection className="grid gap-4">
          <SummaryFigures summary={summary} />
          {summary.format ? (
            <p className="text-mini text-ink-muted">
              {t('check.also', { variants: summary.variants, images: summary.images })}
            </p>
          ) : null}
          <UnknownColumns columns={summary.unknownColumns} />
        </CardSection>
        {hasNothing ? (
          <CardFooter>{again}</CardFooter>
        ) : (
          <ImportForm activity={activity} summary={summary} onOpen={onOpen} again={again} />
        )}
      </Card>
      <ProblemsCard store={store} activityId={activity.id} summary={summary} hasErrorFile={activity.hasErrorFile} />
    </>
  )
}

function ImportForm({ activity, summary, onOpen, again }: Omit<CheckResultProps, 'store'>) {
  const t = useTranslations('imports.check')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const [allOrNothing, setAllOrNothing] = useState(false)
  const isRefused = allOrNothing && summary.errors > 0
  const start = useMutation(
    trpc.admin.imports.importChecked.mutationOptions({
      onSuccess: async ({ activityId }) => {
        await queries.invalidateQueries({ queryKey: trpc.admin.activities.list.queryKey() })
        onOpen(activityId)
      },
    }),
  )
  return (
    <>
      <CardSection className="grid gap-3">
        <Checkbox
          label={t('allOrNothing')}
          description={t('allOrNothingText')}
          checked={allOrNothing}
          onChange={(event) => setAllOrNothing(event.target.checked)}
        />
        {isRefused ? <Alert tone="warn">{t('refused', { count: summary.errors })}</Alert> : null}
        {start.error ? (
          <Alert tone="danger" urgent>
            {errorMessage(start.error)}
          </Alert>
        ) : null}
      </CardSection>
      <CardFooter>
        {again}
        <Button
          variant="primary"
          size="sm"
          loading={start.isPending || start.isSuccess}
          disabled={isRefused}
          onClick={() => start.mutate({ activityId: activity.id, allOrNothing })}
        >
          {t('import', { count: summary.products.created + summary.products.changed })}
        </Button>
      </CardFooter>
    </>
  )
}

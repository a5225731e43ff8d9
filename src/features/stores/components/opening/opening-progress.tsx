'use client'

import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { StepProgress, StoreProgress } from '../../stores-schema'
import { useTRPC } from '@/trpc/client'
import { Card, CardSection } from '@/ui/card'
import { LinkButton } from '@/ui/link-button'
import { PostForm } from '@/ui/post-form'
import { type Step, Stepper } from '@/ui/stepper'
import { StoreStatusBadge } from '../store-status-badge'

const POLL_MS = 250
/** Long enough to read that it is done. */
const LINGER_MS = 1200

/** How the opening of a store goes, step by step, until it is open or has failed. */
export function OpeningProgress({ initial }: { initial: StoreProgress }) {
  const t = useTranslations('stores.progress')
  const trpc = useTRPC()
  const router = useRouter()
  const { data: progress } = useQuery(
    trpc.account.stores.progress.queryOptions(
      { storeId: initial.storeId },
      {
        initialData: initial,
        staleTime: 0,
        refetchInterval: ({ state }) => (isUnderway(state.data ?? initial) ? POLL_MS : false),
      },
    ),
  )
  const isReady = progress.status === 'ready'
  const admin = `/admin/${progress.slug}`
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => router.replace(admin), LINGER_MS)
    return () => clearTimeout(timer)
  }, [isReady, admin, router])
  return (
    <div className="mx-auto grid max-w-xl gap-8">
      <ProgressHeading progress={progress} />
      <Card>
        <CardSection aria-live="polite">
          <OpeningSteps steps={progress.steps} />
        </CardSection>
      </Card>
      {progress.status === 'failed' ? (
        <PostForm action={`/stores/${progress.storeId}`} submit={t('retry')} submitProps={{ size: 'lg' }} />
      ) : null}
      {isReady ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={admin} variant="primary" size="lg">
            {t('admin')}
          </LinkButton>
          <LinkButton href={progress.url} size="lg" iconEnd={<ExternalLink />}>
            {t('view')}
          </LinkButton>
        </div>
      ) : null}
    </div>
  )
}

function ProgressHeading({ progress }: { progress: StoreProgress }) {
  const t = useTranslations('stores.progress')
  const duration = useDuration()
  const { name, status, failedStep } = progress
  const kind = status === 'ready' ? 'ready' : status === 'failed' ? 'failed' : 'building'
  const failedLead = failedStep ? t('failedLead', { step: t(`steps.${failedStep}`) }) : t('failedBusy')
  const leads = {
    building: t('buildingLead'),
    ready: t('readyLead', { time: duration(progress.elapsedMs) }),
    failed: failedLead,
  }
  return (
    <header className="grid justify-items-start gap-3">
      <StoreStatusBadge status={status} />
      <h1 className="font-display text-[clamp(1.875rem,1.4rem+2vw,2.75rem)] leading-[1.1] tracking-[-0.015em] text-balance">
        {t(kind, { name })}
      </h1>
      <p className="text-mini text-ink-muted">{new URL(progress.url).host}</p>
      <p className="text-base text-pretty text-ink-muted">{leads[kind]}</p>
    </header>
  )
}

function OpeningSteps({ steps }: { steps: readonly StepProgress[] }) {
  const t = useTranslations('stores.progress')
  const duration = useDuration()
  return (
    <Stepper
      steps={steps.map(
        ({ step, state, tries, durationMs }): Step => ({
          id: step,
          label: t(`steps.${step}`),
          state,
          ...(durationMs !== null && state === 'done' ? { timing: duration(durationMs) } : {}),
          ...(tries > 1 ? { detail: t('stepTries', { tries }) } : {}),
        }),
      )}
    />
  )
}

function useDuration(): (ms: number) => string {
  const t = useTranslations('stores.progress')
  const format = useFormatter()
  return (ms) =>
    ms < 1000
      ? t('milliseconds', { ms: String(ms) })
      : t('seconds', { seconds: format.number(ms / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) })
}

function isUnderway({ status }: StoreProgress): boolean {
  return status === 'requested' || status === 'provisioning'
}

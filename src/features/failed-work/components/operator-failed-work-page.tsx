'use client'

import { useTranslations } from 'next-intl'
import { useTRPC } from '@/trpc/client'
import { PageHeader } from '@/ui/page-header'
import { FailedWorkView } from './failed-work-view'

/** The operators' page of failed work, of all stores. Needs PlatformTrpcProvider and the messages `failedWork`. */
export function OperatorFailedWorkPage() {
  const t = useTranslations('failedWork')
  const trpc = useTRPC()
  return (
    <>
      <PageHeader title={t('title')} description={t('operatorDescription')} />
      <FailedWorkView procedures={trpc.operator.failedWork} namesStore mayWrite />
    </>
  )
}

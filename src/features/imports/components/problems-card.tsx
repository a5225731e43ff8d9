'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyles } from '@/ui/button-styles'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { StatusBadge } from '@/ui/status-badge'
import type { ImportProblem, ImportSummary } from '../imports-schema'
import { activityFileUrl } from './upload-csv'

interface ProblemsCardProps {
  readonly store: string
  readonly activityId: string
  readonly summary: ImportSummary
  readonly hasErrorFile: boolean
}

/** What is wrong in the file, row by row, and what to do about it. */
export function ProblemsCard({ store, activityId, summary, hasErrorFile }: ProblemsCardProps) {
  const t = useTranslations('imports.problemList')
  const { problems, errors, warnings } = summary
  if (problems.length === 0) return null
  return (
    <Card>
      <CardHeader
        title={t('title', { count: errors + warnings })}
        description={t('description', { errors, warnings })}
        actions={
          hasErrorFile ? (
            // A file, not a page: the router must not fetch it ahead.
            <a href={activityFileUrl(store, activityId, 'errors')} download className={buttonStyles({ size: 'sm' })}>
              <Download aria-hidden className="size-4" />
              {t('download')}
            </a>
          ) : null
        }
      />
      <CardSection className="px-0 pb-0">
        <table className="w-full text-sm max-sm:block">
          <thead className="max-sm:sr-only">
            <tr className="border-b text-left text-mini text-ink-muted">
              <th scope="col" className="py-2 pl-(--card-padding) font-medium">
                {t('row')}
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                {t('column')}
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                {t('what')}
              </th>
              <th scope="col" className="py-2 pr-(--card-padding) font-medium">
                {t('effect')}
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {problems.map((problem, index) => (
              // The same problem may occur twice in a row: only the place in the list tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <ProblemRow key={`${problem.row} ${problem.column} ${problem.code} ${index}`} problem={problem} />
            ))}
          </tbody>
        </table>
        {errors + warnings > problems.length ? (
          <p className="border-t px-(--card-padding) py-3 text-mini text-ink-muted">
            {t('more', { count: errors + warnings - problems.length })}
          </p>
        ) : null}
      </CardSection>
    </Card>
  )
}

function ProblemRow({ problem }: { problem: ImportProblem }) {
  const t = useTranslations('imports')
  const { row, column, severity, code, value } = problem
  return (
    <tr className="border-b align-top last:border-0 max-sm:grid max-sm:grid-cols-[auto_1fr_auto] max-sm:items-baseline max-sm:gap-x-3 max-sm:gap-y-1 max-sm:px-(--card-padding) max-sm:py-3">
      <td className="numeric py-3 pl-(--card-padding) text-ink-muted max-sm:p-0">
        <span className="sm:hidden">{t('problemList.row')} </span>
        {row}
      </td>
      <td className="px-3 py-3 font-medium wrap-anywhere max-sm:p-0">{column ?? ''}</td>
      <td className="px-3 py-3 max-sm:order-last max-sm:col-span-3 max-sm:p-0">
        <p>{t(`problems.${code}`)}</p>
        {value ? (
          <p className="mt-0.5 text-mini wrap-anywhere text-ink-muted">
            {t('problemList.value')} <code className="rounded bg-sunken px-1 font-mono">{value}</code>
          </p>
        ) : null}
      </td>
      <td className="py-3 pr-(--card-padding) max-sm:p-0">
        <StatusBadge
          tone={severity === 'error' ? 'danger' : 'warn'}
          progress={severity === 'error' ? 'none' : 'partial'}
        >
          {t(`problemList.${severity}`)}
        </StatusBadge>
      </td>
    </tr>
  )
}

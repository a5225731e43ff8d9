'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import type { ImportSummary } from '../imports-schema'

const FIGURES = ['created', 'changed', 'unchanged', 'skipped'] as const

/** How many products are new, changed, unchanged and left out. */
export function SummaryFigures({ summary }: { summary: ImportSummary }) {
  const t = useTranslations('imports.figures')
  const format = useFormatter()
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border bg-line sm:grid-cols-4">
      {FIGURES.map((figure) => {
        const count = summary.products[figure]
        return (
          <div key={figure} className="grid gap-1 bg-surface px-4 py-3">
            <dt className="text-mini text-ink-muted">{t(`${summary.dryRun ? 'planned' : 'done'}.${figure}`)}</dt>
            <dd
              className={cn(
                'numeric text-2xl font-semibold tracking-[-0.02em]',
                count === 0 && 'text-ink-faint',
                figure === 'skipped' && count > 0 && 'text-danger-ink',
              )}
            >
              {format.number(count)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

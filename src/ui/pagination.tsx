'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'

export interface PaginationProps {
  onPrevious?: () => void
  onNext?: () => void
  /** Such as "1–50 of 312". */
  summary?: ReactNode
  pending?: boolean
}

/** Cursor paging: a missing handler disables its button. */
export function Pagination({ onPrevious, onNext, summary, pending }: PaginationProps) {
  const t = useTranslations('ui.pagination')
  return (
    <nav aria-label={t('label')} className="flex items-center justify-between gap-4">
      <p className="numeric text-mini text-ink-muted">{summary}</p>
      <div className="flex gap-2">
        <Button size="sm" icon={<ChevronLeft />} disabled={!onPrevious || pending} onClick={onPrevious}>
          {t('previous')}
        </Button>
        <Button size="sm" iconEnd={<ChevronRight />} disabled={!onNext || pending} onClick={onNext}>
          {t('next')}
        </Button>
      </div>
    </nav>
  )
}

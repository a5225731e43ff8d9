'use client'

import { useTranslations } from 'next-intl'
import type { FindingState } from '../reconciliation-schema'
import { cn } from '@/ui/cn'

const STATES = ['open', 'repaired', 'dismissed'] as const

interface FindingStatesProps {
  readonly state: FindingState
  readonly counts: Readonly<Record<FindingState, number>>
  readonly onStateChange: (state: FindingState) => void
}

/** Which findings are shown: what is open, or what was. */
export function FindingStates({ state, counts, onStateChange }: FindingStatesProps) {
  const t = useTranslations('reconciliation')
  return (
    <div role="group" aria-label={t('states')} className="flex flex-wrap gap-1">
      {STATES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === state}
          onClick={() => onStateChange(each)}
          className={cn(
            'flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full px-3 text-mini font-medium text-ink-muted hover:bg-hover touch:min-h-11',
            each === state && 'bg-inverse text-on-inverse hover:bg-inverse',
          )}
        >
          {t(`state.${each}`)}
          <span className="numeric opacity-70">{counts[each]}</span>
        </button>
      ))}
    </div>
  )
}

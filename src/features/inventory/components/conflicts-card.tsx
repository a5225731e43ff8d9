'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import type { StockConflict } from './use-save-stock'
import { editKey, type StockEdits } from './use-stock-edits'

/** Counts that were typed over something that is no longer there: both values, and which is to stay. */
export function ConflictsCard({ conflicts, typed }: { conflicts: readonly StockConflict[]; typed: StockEdits }) {
  const t = useTranslations('inventory.conflicts')
  if (conflicts.length === 0) return null
  return (
    <Alert tone="warn" title={t('title', { count: conflicts.length })} urgent>
      <p className="mb-2">{t('text')}</p>
      <ul className="grid gap-2">
        {conflicts.map(({ edit, onHand }) => (
          <li key={editKey(edit)} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span className="min-w-0 flex-1 basis-52">
              <span className="font-medium">{edit.label}</span>
              <br />
              {t('both', { seen: edit.expectedOnHand, typed: edit.onHand, now: onHand })}
            </span>
            <Button size="sm" onClick={() => typed.rebase(edit, onHand)}>
              {t('mine', { count: edit.onHand })}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => typed.drop([editKey(edit)])}>
              {t('theirs', { count: onHand })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/ui/alert'

/** Columns of the file that say nothing to us. */
export function UnknownColumns({ columns }: { columns: readonly string[] }) {
  const t = useTranslations('imports')
  if (columns.length === 0) return null
  return (
    <Alert tone="neutral" title={t('unknownColumns', { count: columns.length })}>
      <p>{t('unknownColumnsText')}</p>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {columns.map((column) => (
          <li key={column} className="rounded bg-surface px-1.5 py-0.5 font-mono text-xs wrap-anywhere">
            {column}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

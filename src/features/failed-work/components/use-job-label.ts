'use client'

import { useTranslations } from 'next-intl'

/** What a job does, in the reader's words; the queue's own name for one that has none. */
export function useJobLabel(): (name: string) => string {
  const t = useTranslations('failedWork.jobs')
  return (name) => {
    const key = name.replaceAll(/[.:]/g, '_') as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : name
  }
}

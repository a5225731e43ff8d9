'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { FileDrop } from '@/ui/file-drop'
import { ProgressBar } from '@/ui/progress-bar'
import { MAX_IMPORT_BYTES } from '../imports-schema'
import { FileRefused, uploadCsv } from './upload-csv'

const REFUSALS = ['too_large', 'not_allowed', 'rate_limited', 'not_csv', 'empty'] as const
type Refusal = (typeof REFUSALS)[number] | 'other'

/** Takes a file and has it checked; nothing is written until the person says so. */
export function UploadCard({ store, onStarted }: { store: string; onStarted: (activityId: string) => void }) {
  const t = useTranslations('imports.upload')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [sending, setSending] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function send(file: File | undefined) {
    if (!file) return
    const problem = file.size > MAX_IMPORT_BYTES ? 'too_large' : file.size === 0 ? 'empty' : null
    setRefusal(problem)
    if (problem) return
    setSending(file.name)
    try {
      const id = await uploadCsv(store, file)
      await queries.invalidateQueries({ queryKey: trpc.admin.activities.list.queryKey() })
      onStarted(id)
    } catch (error) {
      const code = error instanceof FileRefused ? error.code : 'other'
      setRefusal(REFUSALS.find((each) => each === code) ?? 'other')
    }
    setSending(null)
  }

  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardSection className="grid gap-4">
        {refusal ? (
          <Alert tone="danger" urgent>
            {t(`refusals.${refusal}`)}
          </Alert>
        ) : null}
        <FileDrop
          accept=".csv,text/csv"
          disabled={sending !== null}
          label={t('drop')}
          hint={t('hint')}
          className="py-14"
          onFiles={([file]) => void send(file)}
          onRejected={() => setRefusal('not_csv')}
        />
        {sending ? (
          <div className="grid gap-2">
            <p className="text-mini text-ink-muted">{t('sending', { name: sending })}</p>
            <ProgressBar value={null} label={t('sending', { name: sending })} />
          </div>
        ) : null}
      </CardSection>
      <CardSection>
        <ol className="grid gap-3 text-sm sm:grid-cols-3">
          {(['export', 'check', 'import'] as const).map((step, index) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden
                className="numeric grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-mini font-medium text-accent-ink"
              >
                {index + 1}
              </span>
              <span className="grid gap-0.5">
                <span className="font-medium">{t(`steps.${step}`)}</span>
                <span className="text-mini text-ink-muted">{t(`stepTexts.${step}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      </CardSection>
    </Card>
  )
}

import { Ban, Check, CircleDot, MoveRight, X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { PROVISIONING_STEPS, storeStatusSchema } from '../../stores-schema'
import type { StoreDetail } from '../../operator-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Timeline } from '@/ui/timeline'

type LogLine = StoreDetail['log'][number]

const LOOKS: Record<string, { icon: React.ReactNode; tone: 'neutral' | 'ok' | 'danger' | 'accent' }> = {
  transition: { icon: <MoveRight />, tone: 'accent' },
  step_started: { icon: <CircleDot />, tone: 'neutral' },
  step_succeeded: { icon: <Check />, tone: 'ok' },
  step_failed: { icon: <X />, tone: 'danger' },
  remark: { icon: <Ban />, tone: 'neutral' },
}

/** What happened to a store, the newest first. That a step began is shown only while it has not ended. */
export function StoreLog({ log }: { log: readonly LogLine[] }) {
  const t = useTranslations('stores.operator.detail')
  const format = useFormatter()
  const title = useLineTitle()
  const lines = log.filter((line) => line.kind !== 'step_started' || !hasEnded(line, log))
  return (
    <Card>
      <CardHeader title={t('log')} />
      <CardSection>
        <Timeline
          events={lines.map((line) => ({
            id: line.id,
            title: title(line),
            meta: [
              format.dateTime(new Date(line.createdAt), { dateStyle: 'short', timeStyle: 'medium' }),
              line.durationMs === null ? null : `${format.number(line.durationMs)} ms`,
              line.attempt > 1 ? t('attempt', { attempt: line.attempt }) : null,
            ]
              .filter(Boolean)
              .join(' · '),
            ...(line.message ? { body: line.message } : {}),
            ...LOOKS[line.kind],
          }))}
        />
      </CardSection>
    </Card>
  )
}

function useLineTitle(): (line: LogLine) => string {
  const t = useTranslations('stores')
  const state = (name: string | null) => {
    const known = storeStatusSchema.safeParse(name)
    return known.success ? t(`status.${known.data}`) : (name ?? '')
  }
  const step = (name: string | null) => {
    const known = PROVISIONING_STEPS.find((each) => each === name)
    return known ? t(`progress.steps.${known}`) : (name ?? '')
  }
  return (line) => {
    if (line.kind === 'transition') {
      if (line.from === null) return t('operator.detail.asked_for')
      return t('operator.detail.transition', { from: state(line.from), to: state(line.to) })
    }
    if (line.kind === 'step_started' || line.kind === 'step_succeeded' || line.kind === 'step_failed') {
      return t(`operator.detail.${line.kind}`, { step: step(line.step) })
    }
    return t('operator.detail.remark')
  }
}

function hasEnded(line: LogLine, log: readonly LogLine[]): boolean {
  return log.some(
    (each) =>
      each.step === line.step && each.attempt === line.attempt && each.id > line.id && each.kind !== 'step_started',
  )
}

'use client'

import { FlaskConical } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { addStoreDays, dayKey } from '@/lib/dates'
import { useErrorMessage } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { ProgressBar } from '@/ui/progress-bar'
import type { Simulation, StartSimulation } from '../../simulation-schema'
import { SimulationReport } from './simulation-report'
import { useSimulation } from './use-simulation'

export interface SimulationPanelProps {
  readonly store: string
  /** As it is being edited; `id` is null for one that was never saved. */
  readonly promotion: StartSimulation['promotion']
  /** The store's: days are those of its calendar. */
  readonly timeZone: string
}

const PRESETS = [30, 90, 365] as const

/** What the promotion would have cost: runs it over the orders of some days, and shows what came of it. Saves nothing. */
export function SimulationPanel({ store, promotion, timeZone }: SimulationPanelProps) {
  const t = useTranslations('promotionSimulation')
  const message = useErrorMessage()
  const { run, simulation, isRunning, problems, failure } = useSimulation()
  const [today] = useState(() => dayKey(new Date(), timeZone))
  const [range, setRange] = useState(() => lastDays(30, today))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRunning) run({ promotion, ...range }).catch(() => undefined)
  }
  return (
    <div className="grid gap-6">
      <Card>
        <CardHeader title={t('title')} description={t('description')} />
        <CardSection>
          <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
            <Field label={t('from')}>
              <Input
                type="date"
                value={range.from}
                max={range.to}
                required
                onChange={(event) => setRange({ ...range, from: event.target.value })}
              />
            </Field>
            <Field label={t('to')}>
              <Input
                type="date"
                value={range.to}
                min={range.from}
                max={today}
                required
                onChange={(event) => setRange({ ...range, to: event.target.value })}
              />
            </Field>
            <fieldset className="flex flex-wrap gap-1.5">
              <legend className="sr-only">{t('presets')}</legend>
              {PRESETS.map((days) => {
                const preset = lastDays(days, today)
                const isChosen = preset.from === range.from && preset.to === range.to
                return (
                  <Button
                    key={days}
                    variant={isChosen ? 'soft' : 'ghost'}
                    aria-pressed={isChosen}
                    onClick={() => setRange(preset)}
                  >
                    {t('lastDays', { days })}
                  </Button>
                )
              })}
            </fieldset>
            <Button type="submit" variant="primary" loading={isRunning} icon={<FlaskConical />} className="sm:ml-auto">
              {t('run')}
            </Button>
          </form>
        </CardSection>
        {isRunning ? <Progress simulation={simulation} /> : null}
      </Card>
      {problems.length > 0 ? <Alert tone="warn" urgent title={t('problems')} /> : null}
      {failure ? (
        <Alert tone="danger" urgent>
          {message(failure)}
        </Alert>
      ) : null}
      {simulation?.state === 'failed' ? <Alert tone="danger" urgent title={t('failed')} /> : null}
      {simulation?.result ? <SimulationReport store={store} result={simulation.result} /> : null}
    </div>
  )
}

function Progress({ simulation }: { simulation: Simulation | null }) {
  const t = useTranslations('promotionSimulation')
  const format = useFormatter()
  const { done, total } = simulation ?? { done: 0, total: null }
  return (
    <CardSection>
      <div role="status" className="grid gap-2">
        <p className="numeric text-sm text-ink-muted">
          {total === null ? t('starting') : t('progress', { done: format.number(done), total: format.number(total) })}
        </p>
        <ProgressBar value={total === null ? null : done / Math.max(1, total)} label={t('title')} />
      </div>
    </CardSection>
  )
}

/** So many days up to today, both written as `2026-11-21`. */
function lastDays(days: number, today: string): { from: string; to: string } {
  const first = addStoreDays(new Date(`${today}T12:00:00Z`), 1 - days, 'UTC')
  return { from: dayKey(first, 'UTC'), to: today }
}

import { PROVISIONING_STEPS, type ProvisioningStep, type StepProgress } from '../stores-schema'

/** A line of a store's log, as far as progress goes. */
export interface StepEvent {
  /** transition | step_started | step_succeeded | step_failed | remark */
  readonly kind: string
  readonly step: string | null
  readonly attempt: number
  readonly durationMs: number | null
  /** The state that a transition led to. */
  readonly to: string | null
  readonly createdAt: Date
}

/**
 * What the log of a provisioning says of each step. A run that was begun again (after a crash) counts from its beginning; while a
 * step waits for its next try it is still running.
 */
export function stepsOf(events: readonly StepEvent[], isFailed: boolean): StepProgress[] {
  const lastRun = events.slice(events.findLastIndex((event) => event.to === 'provisioning') + 1)
  return PROVISIONING_STEPS.map((step) => progressOf(step, lastRun, isFailed))
}

function progressOf(step: ProvisioningStep, events: readonly StepEvent[], isFailed: boolean): StepProgress {
  const own = events.filter((event) => event.step === step)
  const last = own.at(-1)
  if (!last) return { step, state: 'waiting', tries: 0, durationMs: null }
  const tries = Math.max(...own.map((event) => event.attempt))
  if (last.kind === 'step_succeeded') return { step, state: 'done', tries, durationMs: last.durationMs }
  return { step, state: isFailed ? 'failed' : 'running', tries, durationMs: last.durationMs }
}

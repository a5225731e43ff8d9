import { z } from 'zod'
import { defineStoreJob } from '@/server/jobs/define-job'
import { askForAwaited } from '../ask-for-awaited'
import { ASK_FOR_AWAITED } from './job-names'

/** A round that begins this late is left to the next one, which is planned already. */
const STALE_MS = 60_000
const input = z.strictObject({ plannedAt: z.iso.datetime() })

export const askForAwaitedJob = defineStoreJob<unknown>({
  name: ASK_FOR_AWAITED,
  queue: 'maintenance',
  input,
  handle: async (ctx, payload) => {
    const { plannedAt } = input.parse(payload)
    if (ctx.now.getTime() - Date.parse(plannedAt) > STALE_MS) return
    const { settled } = await askForAwaited(ctx, 'newest')
    if (settled > 0) ctx.log.info({ settled }, 'payments settled by asking')
  },
})

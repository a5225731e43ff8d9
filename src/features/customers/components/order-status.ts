import type { StatusBadgeProps } from '@/ui/status-badge'

interface OrderStates {
  readonly status: string
  readonly paymentState: string
  readonly fulfilmentState: string
}

interface ShownStatus {
  readonly key: 'cancelled' | 'refunded' | 'failed' | 'pending' | 'fulfilled' | 'partially_fulfilled' | 'unfulfilled'
  readonly tone: StatusBadgeProps['tone']
  readonly progress: NonNullable<StatusBadgeProps['progress']>
}

/** The one thing worth saying of an order in a list: what stands in its way, else how far along it is. */
export function orderStatus({ status, paymentState, fulfilmentState }: OrderStates): ShownStatus {
  if (status === 'cancelled') return { key: 'cancelled', tone: 'neutral', progress: 'done' }
  if (paymentState === 'refunded') return { key: 'refunded', tone: 'neutral', progress: 'done' }
  if (paymentState === 'failed') return { key: 'failed', tone: 'danger', progress: 'done' }
  if (fulfilmentState === 'fulfilled') return { key: 'fulfilled', tone: 'ok', progress: 'done' }
  if (fulfilmentState === 'partially_fulfilled')
    return { key: 'partially_fulfilled', tone: 'info', progress: 'partial' }
  if (paymentState === 'pending') return { key: 'pending', tone: 'warn', progress: 'none' }
  return { key: 'unfulfilled', tone: 'warn', progress: 'partial' }
}

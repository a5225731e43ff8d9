import { cancelPaymentsOnOrderCancelled } from '@/features/payments/server/on-order-cancelled'
import type { Subscriber } from './define-subscriber'

/** The one list of all features' subscribers. */
export const subscribers: readonly Subscriber[] = [cancelPaymentsOnOrderCancelled]

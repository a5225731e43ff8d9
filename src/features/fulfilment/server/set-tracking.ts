import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { SetTrackingInput } from '../fulfilment-schema'
import { updateTracking } from './fulfilment-repository'

/** Says how a parcel that is on its way can be followed. @throws DomainError `not_found` */
export async function setTracking(
  ctx: StoreContext,
  input: SetTrackingInput,
): Promise<{ fulfilmentId: string; number: number }> {
  const { fulfilmentId, carrier, trackingNumber, trackingUrl } = input
  const found = await updateTracking(ctx, fulfilmentId, {
    carrier: carrier || null,
    trackingNumber: trackingNumber || null,
    trackingUrl: trackingUrl || null,
  })
  if (!found) throw new DomainError('not_found')
  return { fulfilmentId, number: found.number }
}

import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { editableZoneSchema, saveShippingZoneInput, shippingZoneIdInput } from '../shipping-schema'
import { listShippingZones } from './list-shipping-zones'
import { removeShippingZone } from './remove-shipping-zone'
import { saveShippingZone } from './save-shipping-zone'

export const shippingAdminRouter = router({
  list: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(z.strictObject({ zones: z.array(editableZoneSchema) }))
    .query(({ ctx }) => listShippingZones(ctx)),
  save: staffProcedure('settings:write', { rate: 'write', audit: 'shipping_zone.saved' })
    .input(saveShippingZoneInput)
    .output(shippingZoneIdInput)
    .mutation(({ ctx, input }) => saveShippingZone(ctx, input)),
  remove: staffProcedure('settings:write', { rate: 'write', audit: 'shipping_zone.removed' })
    .input(shippingZoneIdInput)
    .output(shippingZoneIdInput)
    .mutation(({ ctx, input }) => removeShippingZone(ctx, input)),
})

import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { payhereSettingsSchema, payhereTestSchema, savePayhereInput } from '../payhere-schema'
import { getPayhere } from './payhere/get-payhere'
import { disconnectPayhere, savePayhere } from './payhere/save-payhere'
import { testPayhere } from './payhere/test-payhere'

const nothing = z.strictObject({})

export const payhereAdminRouter = router({
  get: staffProcedure('settings:read', { rate: 'read', audit: null })
    .output(payhereSettingsSchema)
    .query(({ ctx }) => getPayhere(ctx)),
  save: staffProcedure('settings:write', { rate: 'write', audit: 'payhere.saved' })
    .input(savePayhereInput)
    .output(payhereSettingsSchema)
    .mutation(({ ctx, input }) => savePayhere(ctx, input)),
  disconnect: staffProcedure('settings:write', { rate: 'write', audit: 'payhere.disconnected' })
    .input(nothing)
    .output(payhereSettingsSchema)
    .mutation(({ ctx }) => disconnectPayhere(ctx)),
  test: staffProcedure('settings:write', { rate: 'heavy', audit: 'payhere.tested' })
    .input(nothing)
    .output(payhereTestSchema)
    .mutation(({ ctx }) => testPayhere(ctx)),
})

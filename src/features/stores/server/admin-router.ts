import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { homeOutput, shellOutput } from '../home-schema'
import {
  launchInput,
  storeAddressesOutput,
  storeSettingsSchema,
  updateGeneralInput,
  updateLocalisationInput,
  updatePaymentMethodsInput,
  updatePromotionRulesInput,
  updateTaxDisplayInput,
} from '../settings-schema'
import { dismissChecklist } from './dismiss-checklist'
import { getAddresses } from './get-addresses'
import { getHome } from './get-home'
import { getSettings } from './get-settings'
import { getShell } from './get-shell'
import { updateSettings } from './update-settings'

const write = staffProcedure('settings:write', { rate: 'write', audit: 'settings.changed' })

export const storesAdminRouter = router({
  shell: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .output(shellOutput)
    .query(({ ctx }) => getShell(ctx)),
  home: staffProcedure('orders:read', { rate: 'read', audit: null })
    .output(homeOutput)
    .query(({ ctx }) => getHome(ctx)),
  dismissChecklist: staffProcedure('settings:write', { rate: 'write', audit: 'checklist.dismissed' })
    .input(z.strictObject({}))
    .output(z.strictObject({ dismissed: z.literal(true) }))
    .mutation(({ ctx }) => dismissChecklist(ctx)),
  settings: staffProcedure('settings:read', { rate: 'read', audit: null })
    .output(storeSettingsSchema)
    .query(({ ctx }) => getSettings(ctx)),
  addresses: staffProcedure('settings:read', { rate: 'read', audit: null })
    .output(storeAddressesOutput)
    .query(({ ctx }) => getAddresses(ctx)),
  updateGeneral: write
    .input(updateGeneralInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'general', input })),
  updateLocalisation: write
    .input(updateLocalisationInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'localisation', input })),
  updatePaymentMethods: write
    .input(updatePaymentMethodsInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'payments', input })),
  updateTaxDisplay: write
    .input(updateTaxDisplayInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'taxDisplay', input })),
  updatePromotionRules: write
    .input(updatePromotionRulesInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'promotions', input })),
  launch: staffProcedure('settings:write', { rate: 'write', audit: 'store.launched' })
    .input(launchInput)
    .output(storeSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, { section: 'launch', input })),
})

import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  addLocationInput,
  adjustStockInput,
  adjustStockResultSchema,
  componentsInput,
  componentsSchema,
  inventoryListInput,
  inventoryListSchema,
  locationsSchema,
  movedSchema,
  orderLocationsInput,
  productStockInput,
  productStockSchema,
  receiveStockInput,
  renameLocationInput,
  savedLocationSchema,
  setCompositionInput,
  setIncomingInput,
  setStockAlertsInput,
  setLocationActiveInput,
  setStockPolicyInput,
  stockAlertsSchema,
  stockMovementsInput,
  stockMovementsSchema,
  transferStockInput,
} from '../inventory-schema'
import { addLocation } from './add-location'
import { adjustStock } from './adjust-stock'
import { getComposition } from './get-composition'
import { getStockAlerts } from './get-stock-alerts'
import { setStockAlerts } from './set-stock-alerts'
import { listInventory } from './list-inventory'
import { listLocations } from './list-locations'
import { listProductStock } from './list-product-stock'
import { listStockMovements } from './list-stock-movements'
import { orderLocations } from './order-locations'
import { receiveStock } from './receive-stock'
import { renameLocation } from './rename-location'
import { setComposition } from './set-composition'
import { setIncoming } from './set-incoming'
import { setLocationActive } from './set-location-active'
import { setStockPolicy } from './set-stock-policy'
import { transferStock } from './transfer-stock'

export const inventoryAdminRouter = router({
  list: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(inventoryListInput)
    .output(inventoryListSchema)
    .query(({ ctx, input }) => listInventory(ctx, input)),
  composition: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(componentsInput)
    .output(componentsSchema)
    .query(({ ctx, input }) => getComposition(ctx, input.variantId)),
  locations: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(locationsSchema)
    .query(({ ctx }) => listLocations(ctx)),
  addLocation: staffProcedure('inventory:write', { rate: 'write', audit: 'location.added' })
    .input(addLocationInput)
    .output(savedLocationSchema)
    .mutation(({ ctx, input }) => addLocation(ctx, input)),
  renameLocation: staffProcedure('inventory:write', { rate: 'write', audit: 'location.renamed' })
    .input(renameLocationInput)
    .output(savedLocationSchema)
    .mutation(({ ctx, input }) => renameLocation(ctx, input)),
  orderLocations: staffProcedure('inventory:write', { rate: 'write', audit: 'location.ordered' })
    .input(orderLocationsInput)
    .output(z.strictObject({ ordered: z.int() }))
    .mutation(({ ctx, input }) => orderLocations(ctx, input)),
  setLocationActive: staffProcedure('inventory:write', { rate: 'write', audit: 'location.activated' })
    .input(setLocationActiveInput)
    .output(savedLocationSchema)
    .mutation(({ ctx, input }) => setLocationActive(ctx, input)),
  ofProduct: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(productStockInput)
    .output(productStockSchema)
    .query(({ ctx, input }) => listProductStock(ctx, input)),
  movements: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(stockMovementsInput)
    .output(stockMovementsSchema)
    .query(({ ctx, input }) => listStockMovements(ctx, input)),
  alerts: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(z.strictObject({}))
    .output(stockAlertsSchema)
    .query(({ ctx }) => getStockAlerts(ctx)),
  setAlerts: staffProcedure('settings:write', { rate: 'write', audit: 'stock.alerts_set' })
    .input(setStockAlertsInput)
    .output(stockAlertsSchema)
    .mutation(({ ctx, input }) => setStockAlerts(ctx, input)),
  adjust: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.adjusted' })
    .input(adjustStockInput)
    .output(adjustStockResultSchema)
    .mutation(({ ctx, input }) => adjustStock(ctx, input)),
  setPolicy: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.policy_set' })
    .input(setStockPolicyInput)
    .output(z.strictObject({ updated: z.int() }))
    .mutation(({ ctx, input }) => setStockPolicy(ctx, input)),
  setComposition: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.composition_set' })
    .input(setCompositionInput)
    .output(z.strictObject({ components: z.int() }))
    .mutation(async ({ ctx, input }) => {
      await setComposition(ctx, input)
      return { components: input.components.length }
    }),
  transfer: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.transferred' })
    .input(transferStockInput)
    .output(movedSchema)
    .mutation(({ ctx, input }) => transferStock(ctx, input)),
  receive: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.received' })
    .input(receiveStockInput)
    .output(movedSchema)
    .mutation(({ ctx, input }) => receiveStock(ctx, input)),
  setIncoming: staffProcedure('inventory:write', { rate: 'write', audit: 'stock.incoming_set' })
    .input(setIncomingInput)
    .output(movedSchema)
    .mutation(({ ctx, input }) => setIncoming(ctx, input)),
})

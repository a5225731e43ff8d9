import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  adjustStockInput,
  adjustStockResultSchema,
  movedSchema,
  productStockInput,
  productStockSchema,
  receiveStockInput,
  setCompositionInput,
  setIncomingInput,
  setStockPolicyInput,
  stockMovementsInput,
  stockMovementsSchema,
  transferStockInput,
} from '../inventory-schema'
import { adjustStock } from './adjust-stock'
import { listProductStock } from './list-product-stock'
import { listStockMovements } from './list-stock-movements'
import { receiveStock } from './receive-stock'
import { setComposition } from './set-composition'
import { setIncoming } from './set-incoming'
import { setStockPolicy } from './set-stock-policy'
import { transferStock } from './transfer-stock'

export const inventoryAdminRouter = router({
  ofProduct: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(productStockInput)
    .output(productStockSchema)
    .query(({ ctx, input }) => listProductStock(ctx, input)),
  movements: staffProcedure('catalog:read', { rate: 'read', audit: null })
    .input(stockMovementsInput)
    .output(stockMovementsSchema)
    .query(({ ctx, input }) => listStockMovements(ctx, input)),
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

import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  adjustStockInput,
  adjustStockResultSchema,
  productStockInput,
  productStockSchema,
  setStockPolicyInput,
  stockMovementsInput,
  stockMovementsSchema,
} from '../inventory-schema'
import { adjustStock } from './adjust-stock'
import { listProductStock } from './list-product-stock'
import { listStockMovements } from './list-stock-movements'
import { setStockPolicy } from './set-stock-policy'

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
})

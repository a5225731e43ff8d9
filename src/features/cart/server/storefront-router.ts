import { z } from 'zod'
import { router, storefrontProcedure } from '@/server/trpc/procedures'
import {
  addLineInput,
  applyCodeResultSchema,
  cartCountSchema,
  cartResultSchema,
  cartSchema,
  codeInput,
  removeLineInput,
  removeLineResultSchema,
  restoreLineInput,
  setNoteInput,
  setQuantityInput,
} from '../cart-schema'
import { addLine } from './add-line'
import { applyCode } from './apply-code'
import { acceptPrices, removeLine, setNote, setQuantity } from './change-cart'
import { countCart, getCart } from './get-cart'
import { removeCode } from './remove-code'

const reading = () =>
  storefrontProcedure({ rate: 'read', audit: null, cached: false }).input(z.strictObject({}).optional())
const changing = () => storefrontProcedure({ rate: 'write', audit: null, cached: false })

export const cartStorefrontRouter = router({
  get: reading()
    .output(cartSchema)
    .query(({ ctx }) => getCart(ctx)),
  count: reading()
    .output(cartCountSchema)
    .query(({ ctx }) => countCart(ctx)),
  addLine: changing()
    .input(addLineInput)
    .output(cartResultSchema)
    .mutation(({ ctx, input }) => addLine(ctx, input)),
  restore: changing()
    .input(restoreLineInput)
    .output(cartResultSchema)
    .mutation(({ ctx, input }) => addLine(ctx, input)),
  setQuantity: changing()
    .input(setQuantityInput)
    .output(cartResultSchema)
    .mutation(({ ctx, input }) => setQuantity(ctx, input)),
  removeLine: changing()
    .input(removeLineInput)
    .output(removeLineResultSchema)
    .mutation(({ ctx, input }) => removeLine(ctx, input)),
  acceptPrices: changing()
    .input(z.strictObject({}).optional())
    .output(cartResultSchema)
    .mutation(({ ctx }) => acceptPrices(ctx)),
  applyCode: storefrontProcedure({ rate: 'guess', audit: null, cached: false })
    .input(codeInput)
    .output(applyCodeResultSchema)
    .mutation(({ ctx, input }) => applyCode(ctx, input)),
  removeCode: changing()
    .input(codeInput)
    .output(cartResultSchema)
    .mutation(({ ctx, input }) => removeCode(ctx, input)),
  setNote: changing()
    .input(setNoteInput)
    .output(cartResultSchema)
    .mutation(({ ctx, input }) => setNote(ctx, input)),
})

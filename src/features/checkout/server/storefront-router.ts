import { z } from 'zod'
import { router, storefrontProcedure } from '@/server/trpc/procedures'
import {
  checkoutResultSchema,
  paymentOptionsResultSchema,
  placeOrderInput,
  placeOrderResultSchema,
  setContactAndAddressInput,
  setPaymentMethodInput,
  setShippingMethodInput,
  shippingOptionsResultSchema,
  updateCheckoutInput,
} from '../checkout-schema'
import { placeOrder } from './place-order'
import { getCheckout, listPaymentMethods, listShippingOptions } from './read-checkout'
import { updateCheckout } from './update-checkout'

const reading = () =>
  storefrontProcedure({ rate: 'read', audit: null, cached: false }).input(z.strictObject({}).optional())
const changing = () => storefrontProcedure({ rate: 'write', audit: null, cached: false })

export const checkoutStorefrontRouter = router({
  summary: reading()
    .output(checkoutResultSchema)
    .query(({ ctx }) => getCheckout(ctx)),
  shippingOptions: reading()
    .output(shippingOptionsResultSchema)
    .query(({ ctx }) => listShippingOptions(ctx)),
  paymentMethods: reading()
    .output(paymentOptionsResultSchema)
    .query(({ ctx }) => listPaymentMethods(ctx)),
  update: changing()
    .input(updateCheckoutInput)
    .output(checkoutResultSchema)
    .mutation(({ ctx, input }) => updateCheckout(ctx, input)),
  setContactAndAddress: changing()
    .input(setContactAndAddressInput)
    .output(checkoutResultSchema)
    .mutation(({ ctx, input }) => updateCheckout(ctx, input)),
  setShippingMethod: changing()
    .input(setShippingMethodInput)
    .output(checkoutResultSchema)
    .mutation(({ ctx, input }) => updateCheckout(ctx, input)),
  setPaymentMethod: changing()
    .input(setPaymentMethodInput)
    .output(checkoutResultSchema)
    .mutation(({ ctx, input }) => updateCheckout(ctx, input)),
  placeOrder: changing()
    .input(placeOrderInput)
    .output(placeOrderResultSchema)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
})

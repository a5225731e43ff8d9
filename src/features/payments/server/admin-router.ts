import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import { captureModeInput, orderIdInput, paymentAccountsSchema, settleByHandInput } from '../payments-schema'
import { capturePayment } from './capture-payment'
import { readPaymentAccounts, refreshPaymentAccount, setCaptureMode } from './read-payment-accounts'
import { refundRemainder } from './refund-remainder'
import { markOrderPaid } from './settle-by-hand'
import { connectStripe } from './stripe/connect-stripe'
import { disconnectStripe } from './stripe/disconnect-stripe'

const nothing = z.strictObject({})
const settled = z.strictObject({ id: z.string() })

export const paymentsAdminRouter = router({
  markPaid: staffProcedure('orders:write', { rate: 'write', audit: 'order.marked_paid' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => markOrderPaid(ctx, input)),
  capture: staffProcedure('orders:write', { rate: 'write', audit: 'order.captured' })
    .input(orderIdInput)
    .output(z.strictObject({ captured: z.int() }))
    .mutation(({ ctx, input }) => capturePayment(ctx, input)),
  refundRemainder: staffProcedure('orders:write', { rate: 'write', audit: 'order.refunded' })
    .input(settleByHandInput)
    .output(settled)
    .mutation(({ ctx, input }) => refundRemainder(ctx, input)),
  accounts: staffProcedure('settings:read', { rate: 'read', audit: null })
    .input(nothing.optional())
    .output(paymentAccountsSchema)
    .query(({ ctx }) => readPaymentAccounts(ctx)),
  connectStripe: staffProcedure('settings:write', { rate: 'write', audit: 'payments.account_connected' })
    .input(nothing)
    .output(z.strictObject({ url: z.string() }))
    .mutation(({ ctx }) => connectStripe(ctx)),
  refreshAccount: staffProcedure('settings:write', { rate: 'write', audit: 'payments.account_refreshed' })
    .input(nothing)
    .output(paymentAccountsSchema)
    .mutation(({ ctx }) => refreshPaymentAccount(ctx)),
  setCaptureMode: staffProcedure('settings:write', { rate: 'write', audit: 'payments.capture_mode_changed' })
    .input(captureModeInput)
    .output(paymentAccountsSchema)
    .mutation(({ ctx, input }) => setCaptureMode(ctx, input)),
  disconnectStripe: staffProcedure('settings:write', { rate: 'write', audit: 'payments.account_disconnected' })
    .input(nothing)
    .output(nothing)
    .mutation(async ({ ctx }) => {
      await disconnectStripe(ctx)
      return {}
    }),
})

import { leaveAnswer } from '@/server/http/form-answer'
import type { PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { paymentMethodIdSchema } from '../payments-schema'
import { paymentsStorefrontRouter } from './storefront-router'

const callerOf = t.createCallerFactory(paymentsStorefrontRouter)

/** "Pay now" on an order's own page. */
export const paymentForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/orders/*',
    keeps: [],
    submit: async ({ context, segments: [token = ''], localePrefix, field }) => {
      const method = paymentMethodIdSchema.safeParse(field('method')).data
      const result = await callerOf(context).retry({ token: decodeURIComponent(token), method })
      if (result.status === 'redirect') return result.url
      if (result.status === 'placed') return `${localePrefix}/orders/${token}?placed=1`
      const answer = { code: result.status, field: null, values: {}, kept: {} }
      return leaveAnswer(context.responseHeaders, `${localePrefix}/orders/${token}`, answer)
    },
  },
]

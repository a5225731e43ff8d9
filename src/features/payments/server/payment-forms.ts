import { leaveAnswer } from '@/server/http/form-answer'
import type { PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { paymentsStorefrontRouter } from './storefront-router'

const callerOf = t.createCallerFactory(paymentsStorefrontRouter)

/** "Pay now" on an order's own page. */
export const paymentForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/orders/*',
    keeps: [],
    submit: async ({ context, segments: [token = ''], localePrefix }) => {
      const result = await callerOf(context).retry({ token: decodeURIComponent(token) })
      if (result.status === 'redirect') return result.url
      const answer = { code: result.status, field: null, values: {}, kept: {} }
      return leaveAnswer(context.responseHeaders, `${localePrefix}/orders/${token}`, answer)
    },
  },
]

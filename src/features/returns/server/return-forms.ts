import { leaveAnswer } from '@/server/http/form-answer'
import type { FormRequest, PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { returnReasonSchema } from '../returns-schema'
import { returnsStorefrontRouter } from './storefront-router'

const callerOf = t.createCallerFactory(returnsStorefrontRouter)
const MAX_LINES = 200

/** What the pages of an order's link post, without script: asking for a return, calling one off, calling the order off. */
export const returnForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/orders/*/return',
    keeps: ['note'],
    submit: async (request) => {
      const { context, field } = request
      const lines = linesOf(field)
      if (lines.length === 0) {
        const answer = { code: 'none', field: 'lines', values: {}, kept: { note: field('note') } }
        return leaveAnswer(context.responseHeaders, `${pathOf(request)}/return`, answer)
      }
      const resolution = field('resolution') === 'exchange' ? 'exchange' : 'refund'
      await callerOf(context).request({ token: tokenOf(request), lines, resolution, note: field('note') })
      return `${pathOf(request)}#returns`
    },
  },
  {
    host: 'store',
    path: '/orders/*/cancel-return',
    keeps: [],
    submit: async (request) => {
      const { context, field } = request
      try {
        await callerOf(context).cancel({ token: tokenOf(request), returnId: field('returnId') })
      } catch {
        const answer = { code: 'not_possible', field: null, values: {}, kept: {} }
        return leaveAnswer(context.responseHeaders, pathOf(request), answer)
      }
      return `${pathOf(request)}#returns`
    },
  },
  {
    host: 'store',
    path: '/orders/*/cancel',
    keeps: [],
    submit: async (request) => {
      await callerOf(request.context).cancelOrder({ token: tokenOf(request) })
      return pathOf(request)
    },
  },
]

function tokenOf({ segments: [token = ''] }: FormRequest): string {
  return decodeURIComponent(token)
}

/** The order's own page. */
function pathOf({ segments: [token = ''], localePrefix }: FormRequest): string {
  return `${localePrefix}/orders/${token}`
}

/** The lines that pieces were chosen of. */
function linesOf(field: FormRequest['field']) {
  const ids = field('lines').split(',').slice(0, MAX_LINES)
  return ids.flatMap((orderLineId) => {
    const quantity = Number(field(`quantity.${orderLineId}`))
    const reason = returnReasonSchema.safeParse(field(`reason.${orderLineId}`)).data ?? 'other'
    return Number.isSafeInteger(quantity) && quantity > 0 ? [{ orderLineId, quantity, reason }] : []
  })
}

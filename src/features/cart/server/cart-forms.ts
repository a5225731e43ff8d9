import type { CartResult } from '../cart-schema'
import { cartStorefrontRouter } from './storefront-router'
import { leaveAnswer } from '@/server/http/form-answer'
import type { FormRequest, PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'

const callerOf = t.createCallerFactory(cartStorefrontRouter)

const wholeNumber = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : 1)

/** The cart as plain posts. Each leads back to the cart's page, which tells what came of it. */
export const cartForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/cart/add',
    keeps: [],
    submit: async (request) => {
      const { context, field } = request
      const line = { variantId: field('variantId'), quantity: wholeNumber(field('quantity')) }
      return toCart(request, await callerOf(context).addLine(line), 'added')
    },
  },
  {
    host: 'store',
    path: '/cart/quantity',
    keeps: [],
    submit: async (request) => {
      const { context, field } = request
      const line = { lineId: field('lineId'), quantity: wholeNumber(field('quantity')) }
      return toCart(request, await callerOf(context).setQuantity(line), 'updated')
    },
  },
  {
    host: 'store',
    path: '/cart/remove',
    keeps: [],
    submit: async (request) => {
      const { context, field, localePrefix } = request
      const { removed } = await callerOf(context).removeLine({ lineId: field('lineId') })
      return leaveAnswer(context.responseHeaders, `${localePrefix}/cart`, {
        code: 'removed',
        field: null,
        values: { title: field('title').slice(0, 200), ...removed },
        kept: {},
      })
    },
  },
  {
    host: 'store',
    path: '/cart/restore',
    keeps: [],
    submit: async (request) => {
      const { context, field } = request
      const line = { variantId: field('variantId'), quantity: wholeNumber(field('quantity')) }
      return toCart(request, await callerOf(context).restore(line), 'updated')
    },
  },
  {
    host: 'store',
    path: '/cart/accept-prices',
    keeps: [],
    submit: async (request) => toCart(request, await callerOf(request.context).acceptPrices({}), 'updated'),
  },
]

function toCart({ context, localePrefix }: FormRequest, result: CartResult, done: 'added' | 'updated'): string {
  const values = {
    ...(result.status === 'out_of_stock' ? { available: result.available } : {}),
    ...(result.status === 'full' ? { limit: result.limit } : {}),
  }
  const code = result.status === 'ok' ? done : result.status
  return leaveAnswer(context.responseHeaders, `${localePrefix}/cart`, { code, field: null, values, kept: {} })
}

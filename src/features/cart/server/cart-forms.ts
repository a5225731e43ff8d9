import { TRPCError } from '@trpc/server'
import { CODE_PAGES, DISCOUNT_ANSWER } from '../code-pages'
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
  { host: 'store', path: '/cart/code', page: '/cart', keeps: [], submit: applyCode },
  {
    host: 'store',
    path: '/cart/code/remove',
    page: '/cart',
    keeps: [],
    submit: async (request) => {
      const code = request.field('code')
      await callerOf(request.context).removeCode({ code })
      return toCodePage(request, { status: 'removed', code: code.slice(0, 64) })
    },
  },
]

async function applyCode(request: FormRequest): Promise<string> {
  try {
    const result = await callerOf(request.context).applyCode({ code: request.field('code') })
    const kept = result.cart.codes.find((one) => one.code === result.code)
    return toCodePage(request, { status: kept?.status ?? result.status, code: result.code, kept: kept ? 1 : 0 })
  } catch (error) {
    const status = error instanceof TRPCError ? REFUSALS[error.code] : undefined
    if (!status) throw error
    return toCodePage(request, { status })
  }
}

const REFUSALS: Partial<Record<TRPCError['code'], string>> = {
  TOO_MANY_REQUESTS: 'rate_limited',
  BAD_REQUEST: 'invalid',
}

/** Back to the page that the code was entered on. */
function toCodePage({ context, field, localePrefix }: FormRequest, values: Record<string, string | number>): string {
  const page = Object.entries(CODE_PAGES).find(([name]) => name === field('page'))?.[1] ?? CODE_PAGES.cart
  const answer = { code: DISCOUNT_ANSWER, field: null, values, kept: {} }
  return leaveAnswer(context.responseHeaders, `${localePrefix}${page}`, answer)
}

function toCart({ context, localePrefix }: FormRequest, result: CartResult, done: 'added' | 'updated'): string {
  const values = {
    ...(result.status === 'out_of_stock' ? { available: result.available } : {}),
    ...(result.status === 'full' ? { limit: result.limit } : {}),
  }
  const code = result.status === 'ok' ? done : result.status
  return leaveAnswer(context.responseHeaders, `${localePrefix}/cart`, { code, field: null, values, kept: {} })
}

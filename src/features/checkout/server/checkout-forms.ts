import type { z } from 'zod'
import { paymentMethodIdSchema } from '@/features/payments/payments-schema'
import { leaveAnswer } from '@/server/http/form-answer'
import type { FormRequest, PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { CHECKOUT_FIELDS, type CheckoutStep, checkoutStepPath, stepOfMissing } from '../checkout-steps'
import { type PlaceOrderResult, setContactAndAddressInput } from '../checkout-schema'
import { checkoutStorefrontRouter } from './storefront-router'

const callerOf = t.createCallerFactory(checkoutStorefrontRouter)

/** The checkout's steps as plain posts: each keeps what was typed when something is wrong, and leads on when nothing is. */
export const checkoutForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/checkout',
    keeps: CHECKOUT_FIELDS,
    submit: async (request) => {
      const parsed = setContactAndAddressInput.safeParse(addressInput(request))
      if (!parsed.success) return refuse(request, parsed.error)
      const result = await callerOf(request.context).setContactAndAddress(addressInput(request))
      if (result.status === 'empty_cart') return `${request.localePrefix}/cart`
      return stepPath(request, result.checkout.cart.requiresShipping ? 'delivery' : 'payment')
    },
  },
  {
    host: 'store',
    path: '/checkout/delivery',
    keeps: [],
    submit: async (request) => {
      const shippingMethodId = request.field('shippingMethodId')
      if (!shippingMethodId) return answerAt(request, 'delivery', 'choose')
      const result = await callerOf(request.context).setShippingMethod({ shippingMethodId })
      if (result.status === 'empty_cart') return `${request.localePrefix}/cart`
      if (result.status !== 'ok') return answerAt(request, 'delivery', 'shipping_unavailable')
      return stepPath(request, 'payment')
    },
  },
  { host: 'store', path: '/checkout/payment', keeps: ['paymentMethod', 'note'], submit: placeOrder },
]

async function placeOrder(request: FormRequest): Promise<string> {
  const { context, field } = request
  const paymentMethod = paymentMethodIdSchema.safeParse(field('paymentMethod'))
  if (!paymentMethod.success) return answerAt(request, 'payment', 'choose')
  const result = await callerOf(context).placeOrder({
    idempotencyKey: field('idempotencyKey'),
    expectedTotalMinor: Number(field('expectedTotalMinor')),
    update: { paymentMethod: paymentMethod.data, note: field('note') },
  })
  return leadOn(request, result)
}

/** Where the shopper goes after trying to place the order. */
function leadOn(request: FormRequest, result: PlaceOrderResult): string {
  switch (result.status) {
    case 'placed':
      return `${request.localePrefix}/orders/${result.trackingToken}?placed=1`
    case 'redirect':
      return result.url
    case 'payment_not_begun': {
      const answer = { code: 'not_begun', field: null, values: {}, kept: {} }
      return leaveAnswer(
        request.context.responseHeaders,
        `${request.localePrefix}/orders/${result.trackingToken}`,
        answer,
      )
    }
    case 'price_changed':
      return answerAt(request, 'payment', 'price_changed', { totalMinor: result.totalMinor })
    case 'promotion_unavailable':
      return answerAt(request, 'payment', 'promotion_unavailable', { totalMinor: result.totalMinor })
    case 'below_cost':
      return answerAt(request, 'payment', 'below_cost')
    case 'payment_unavailable':
      return answerAt(request, 'payment', 'payment_unavailable')
    case 'shipping_unavailable':
      return answerAt(request, 'delivery', 'shipping_unavailable')
    case 'incomplete':
      return answerAt(request, stepOfMissing(result.missing), 'incomplete')
    // The cart's page says at each line what is wrong with it.
    case 'out_of_stock':
    case 'unavailable':
    case 'empty_cart':
      return `${request.localePrefix}/cart`
  }
}

function addressInput({ field }: FormRequest): z.input<typeof setContactAndAddressInput> {
  const contact = { email: field('email'), phone: field('phone') }
  const address = (prefix: string) => ({
    firstName: field(`${prefix}firstName`),
    lastName: field(`${prefix}lastName`),
    company: field(`${prefix}company`),
    line1: field(`${prefix}line1`),
    line2: field(`${prefix}line2`),
    city: field(`${prefix}city`),
    region: field(`${prefix}region`),
    postalCode: field(`${prefix}postalCode`),
    country: field(`${prefix}country`),
    phone: field('phone'),
  })
  const needsShipping = field('needsShipping') === '1'
  const own = field('billingDifferent') === 'on' || !needsShipping
  return {
    contact,
    ...(needsShipping ? { shippingAddress: address('') } : {}),
    billingAddress: own ? address('billing.') : null,
  }
}

/** Back to the step, with every field that is wrong: `required` where nothing was written, else `invalid`. */
function refuse(request: FormRequest, error: z.ZodError): string {
  const names = error.issues.map(({ path }) => fieldName(path.map(String)))
  const values = Object.fromEntries(
    names.map((name) => [name, request.field(name).trim() === '' ? 'required' : 'invalid']),
  )
  return leaveAnswer(request.context.responseHeaders, request.localePrefix + checkoutStepPath('address'), {
    code: 'invalid',
    field: names[0] ?? null,
    values,
    kept: Object.fromEntries(CHECKOUT_FIELDS.map((name) => [name, request.field(name)])),
  })
}

/** `shippingAddress.city` → `city`, `billingAddress.city` → `billing.city`, `contact.email` → `email`. */
function fieldName([group = '', name = '']: readonly string[]): string {
  return group === 'billingAddress' ? `billing.${name}` : name
}

function stepPath(request: FormRequest, step: CheckoutStep): string {
  return request.localePrefix + checkoutStepPath(step)
}

function answerAt(
  request: FormRequest,
  step: CheckoutStep,
  code: string,
  values: Record<string, string | number> = {},
): string {
  const kept = { paymentMethod: request.field('paymentMethod'), note: request.field('note') }
  return leaveAnswer(request.context.responseHeaders, stepPath(request, step), { code, field: null, values, kept })
}

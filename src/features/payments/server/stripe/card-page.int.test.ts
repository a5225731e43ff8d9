import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTestStore } from '@/test/create-test-store'
import { openForSale } from '@/test/stock-shop'
import { cardOrder, type StripeStore } from '@/test/stripe-orders'
import { sdkOf } from '@/test/stripe-sdk'
import { openStripeShop } from '@/test/stripe-shop'
import { shopperBrowser } from '@/test/shopper-browser'

// Read when the environment is: before everything else of this file.
vi.hoisted(() => {
  vi.stubEnv('STRIPE_PUBLISHABLE_KEY', 'pk_test_double')
})

let at: StripeStore
let accountId: string
beforeAll(async () => {
  const store = await createTestStore()
  const { methodId } = await openForSale(store, { paymentMethods: ['stripe:card'] })
  const shop = await openStripeShop()
  at = { shop, store, methodId }
  accountId = await shop.connect(store)
})
afterAll(() => at.shop.close())

it('is opened by its own address only, pays the one intent, and closes', async () => {
  const order = await cardOrder(at)
  const token = decodeURIComponent(new URL(order.pageUrl).pathname.split('/').at(-1) ?? '')
  const open = () => order.browser.call((api) => api.storefront.payments.cardPage({ token }))
  const page = await open()
  const [intent] = at.shop.double.control.state().intents
  expect(page).toMatchObject({
    status: 'open',
    publishableKey: 'pk_test_double',
    accountId,
    clientSecret: intent?.client_secret,
    amountMinor: 5500,
    currency: 'EUR',
  })
  const other = shopperBrowser(await createTestStore())
  await expect(other.call((api) => api.storefront.payments.cardPage({ token }))).rejects.toThrow('not_found')
  const forged = token.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
  await expect(order.browser.call((api) => api.storefront.payments.cardPage({ token: forged }))).rejects.toThrow(
    'not_found',
  )
  // What the shopper's browser does with Stripe's fields.
  const stripe = sdkOf(at.shop.double)
  await stripe.paymentIntents.confirm(intent!.id, { payment_method: 'pm_card_visa' }, { stripeAccount: accountId })
  if (page.status === 'open') await order.comeBack(page.returnUrl)
  expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'paid', payments: [{ feeMinor: 138n }] })
  expect((await open()).status).toBe('closed')
})

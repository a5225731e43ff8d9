import type { HttpRoute } from '@/server/http/http-route'
import { handlePaymentEvent, PAYMENT_EVENTS_PATH } from './event-handler'
import { payherePageRoute } from './payhere/payhere-page-handler'
import { handleStripeReturn } from './stripe/stripe-return-handler'
import { STRIPE_RETURN_PATH } from './stripe/stripe-return-token'
import { handleTestGateway } from './test-gateway-handler'
import { TEST_GATEWAY_PATH } from './test-gateway-provider'

/** What this feature answers before Next: providers' events, and the page of the built-in test gateway. */
export const paymentRoutes: readonly HttpRoute[] = [
  { method: 'POST', prefix: PAYMENT_EVENTS_PATH, handle: handlePaymentEvent },
  payherePageRoute,
  { method: 'GET', prefix: STRIPE_RETURN_PATH, handle: handleStripeReturn },
  { method: 'GET', prefix: TEST_GATEWAY_PATH, handle: handleTestGateway },
  { method: 'POST', prefix: TEST_GATEWAY_PATH, handle: handleTestGateway },
]

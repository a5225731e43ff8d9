/**
 * `npm run double:stripe`: a Stripe of our own for `npm run dev` and the browser tests. Environment: STRIPE_DOUBLE_PORT, and as the platform
 * has them STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET, PORT (of the platform).
 */
import { startStripeDouble } from './stripe-double'

const platform = `http://127.0.0.1:${process.env.PORT ?? 3000}/api/payments/events`
const double = await startStripeDouble({
  port: Number(process.env.STRIPE_DOUBLE_PORT ?? 12111),
  endpoints: {
    platform: { url: `${platform}/stripe`, secret: process.env.STRIPE_WEBHOOK_SECRET ?? 'whsec_platform' },
    connect: {
      url: `${platform}/stripe-connect`,
      secret: process.env.STRIPE_CONNECT_WEBHOOK_SECRET ?? 'whsec_connect',
    },
  },
})
console.log(`A Stripe of our own at ${double.url}: start the platform with
  STRIPE_SECRET_KEY=sk_test_double STRIPE_API_URL=${double.url} STRIPE_WEBHOOK_SECRET=whsec_platform STRIPE_CONNECT_WEBHOOK_SECRET=whsec_connect`)
process.once('SIGINT', () => void double.stop())
process.once('SIGTERM', () => void double.stop())

import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { findCustomerById } from './customers-repository'
import { mailCustomerLink } from './mail-customer-link'

/** Welcomes a new customer, with a link that proves their address. */
export const onCustomerRegistered = defineSubscriber({
  event: 'customer.registered',
  name: 'welcome-mail',
  queue: 'mail',
  handle: async (ctx, { customerId }, eventId) => {
    const customer = await findCustomerById(ctx, customerId)
    if (customer && !customer.emailVerifiedAt)
      await mailCustomerLink(ctx, customer, { kind: 'welcome', cause: eventId })
  },
})

import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { findCustomerById } from './customers-repository'
import { mailCustomerLink } from './mail-customer-link'

/** Mails the link that proves a customer's address once more. */
export const onCustomerVerificationRequested = defineSubscriber({
  event: 'customer.verification_requested',
  name: 'verification-mail',
  queue: 'mail',
  handle: async (ctx, { customerId }, eventId) => {
    const customer = await findCustomerById(ctx, customerId)
    if (customer && !customer.emailVerifiedAt)
      await mailCustomerLink(ctx, customer, { kind: 'welcome', cause: eventId })
  },
})

import { defineSubscriber } from '@/server/outbox/define-subscriber'
import { findCustomerByEmail } from './customers-repository'
import { mailCustomerLink } from './mail-customer-link'

/** Mails the link for a new password, if there is such a customer. */
export const onCustomerPasswordResetRequested = defineSubscriber({
  event: 'customer.password_reset_requested',
  name: 'reset-mail',
  queue: 'mail',
  handle: async (ctx, { email }, eventId) => {
    const customer = await findCustomerByEmail(ctx, email)
    if (customer) await mailCustomerLink(ctx, customer, { kind: 'reset', cause: eventId })
  },
})

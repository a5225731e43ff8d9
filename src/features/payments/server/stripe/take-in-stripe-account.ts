import type Stripe from 'stripe'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { type AccountWord, findPaymentAccount, saveAccountWord } from '../payment-account-repository'
import { type AccountEvent, PaymentUnavailable } from '../payment-provider'
import { askStripe, isLivemode } from './stripe-client'

/** Takes in news of the store's account: Stripe is asked how it stands now, so that messages out of order do no harm. */
export async function takeInStripeAccount(ctx: StoreContext, event: AccountEvent): Promise<void> {
  const account = await findPaymentAccount(ctx, 'stripe')
  if (account?.externalId === event.accountId) await refreshStripeAccount(ctx, event.accountId)
}

/**
 * Asks Stripe how an account stands and writes it down, as of the instant at which it was asked: of two that ask at once the later knows better, and
 * Stripe's clock (which counts whole seconds) has no say. @throws PaymentUnavailable `unreachable`
 */
export async function refreshStripeAccount(ctx: StoreContext, externalId: string): Promise<void> {
  const at = new Date()
  const word = await askForAccount(externalId)
  await inTransaction(ctx, async (tx) => {
    const saved = await saveAccountWord(tx, { provider: 'stripe', externalId, at }, word)
    // Checkout offers the method, or does so no more, from the next answer on.
    if (saved) await recordEvent(tx, 'settings.changed', {})
  })
}

/** Stripe's word on an account. One that took its access back cannot be asked about: that is its word. */
async function askForAccount(externalId: string): Promise<AccountWord> {
  try {
    return wordOf(await askStripe((stripe) => stripe.accounts.retrieve(externalId)))
  } catch (error) {
    const isGone = error instanceof PaymentUnavailable ? error.reason === 'account_restricted' : true
    if (!isGone) throw error
    return {
      state: 'deauthorised',
      livemode: isLivemode(),
      chargesEnabled: false,
      payoutsEnabled: false,
      requirements: [],
    }
  }
}

/** An account in our words: it sells while Stripe lets it take charges, and is restricted while anything else is held back. */
export function wordOf(account: Stripe.Account): AccountWord {
  const wanted = new Set([...(account.requirements?.past_due ?? []), ...(account.requirements?.currently_due ?? [])])
  const chargesEnabled = account.charges_enabled && account.capabilities?.card_payments !== 'inactive'
  const state = chargesEnabled ? 'active' : account.details_submitted ? 'restricted' : 'pending'
  return {
    state,
    livemode: isLivemode(),
    chargesEnabled,
    payoutsEnabled: account.payouts_enabled,
    requirements: [...wanted].slice(0, 50),
  }
}

import { env } from '@/env.mjs'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { CaptureMode, PaymentAccounts, PaymentMethodId } from '../payments-schema'
import { findPaymentAccount, type PaymentAccountRow, saveCaptureMode } from './payment-account-repository'
import { offeredMethods, providerOf } from './providers'
import { hasStripe, isLivemode } from './stripe/stripe-client'
import { refreshStripeAccount } from './stripe/take-in-stripe-account'

/** The store's accounts with payment providers, as they were last heard of. */
export async function readPaymentAccounts(ctx: StoreContext): Promise<PaymentAccounts> {
  const account = await findPaymentAccount(ctx, 'stripe')
  return { stripe: hasStripe() ? stripeFacts(account) : null, notReady: await methodsNotReady(ctx) }
}

function stripeFacts(account: PaymentAccountRow | null): PaymentAccounts['stripe'] {
  return {
    isTest: !isLivemode(),
    platformFeePpm: env.STOA_PLATFORM_FEE_PPM,
    account: account && {
      id: account.externalId,
      state: account.state,
      payoutsEnabled: account.payoutsEnabled,
      requirements: [...account.requirements],
      captureMode: account.captureMode,
      isOtherMode: account.livemode !== isLivemode(),
    },
  }
}

async function methodsNotReady(ctx: StoreContext): Promise<PaymentMethodId[]> {
  const missing: PaymentMethodId[] = []
  for (const id of offeredMethods()) {
    if (!(await providerOf(id).isReady(ctx, ctx.currency))) missing.push(id)
  }
  return missing
}

/** Asks the provider how the store's account stands. @throws DomainError `not_found`; PaymentUnavailable */
export async function refreshPaymentAccount(ctx: StoreContext): Promise<PaymentAccounts> {
  const account = await findPaymentAccount(ctx, 'stripe')
  if (!account || !hasStripe()) throw new DomainError('not_found')
  await refreshStripeAccount(ctx, account.externalId)
  return readPaymentAccounts(ctx)
}

/** When the money of orders from now on is taken. @throws DomainError `not_found` without an account */
export async function setCaptureMode(ctx: StoreContext, input: { captureMode: CaptureMode }): Promise<PaymentAccounts> {
  await inTransaction(ctx, async (tx) => {
    if (!(await saveCaptureMode(tx, 'stripe', input.captureMode))) throw new DomainError('not_found')
    await recordEvent(tx, 'settings.changed', {})
  })
  return readPaymentAccounts(ctx)
}

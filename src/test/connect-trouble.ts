import { emptyAll } from '@/server/cache/caches'
import { actorAt, ownerOf } from './caller'
import type { TestStore } from './create-test-store'
import { placeCardOrder, type StripeStore } from './stripe-orders'
import { shuffled } from '../../e2e/doubles/stripe/control'

/** Merchants' and shoppers' trouble with connected accounts, each tale ending with what is wrong; none is as it should be. */
export async function accountLostMidCheckout(
  at: StripeStore,
  accountId: string,
  loss: 'restricted' | 'deauthorised',
): Promise<string[]> {
  const { control } = at.shop.double
  const wrong: string[] = []
  const before = control.state().intents.length + control.state().sessions.length
  // The shopper is at the last step when it happens; the message is still on its way.
  control.webhooks({ hold: true })
  if (loss === 'restricted') control.changeAccount(accountId, { charges: false })
  else control.deauthorise(accountId)
  const { answer, browser } = await placeCardOrder(at)
  if (answer.status !== 'payment_not_begun') wrong.push(`the checkout ended in ${answer.status}`)
  await control.release()
  // As the outbox has it done in a running platform.
  emptyAll()
  const options = await browser.call((api) => api.storefront.checkout.paymentMethods())
  if (options.options.some(({ id }) => id === 'stripe:card')) wrong.push('cards are still offered')
  const late = await placeCardOrder(at).then(
    (placed) => placed.answer.status,
    (error: unknown) => String(error),
  )
  if (late !== 'payment_unavailable' && late !== 'incomplete') wrong.push(`a later checkout ended in ${late}`)
  const after = control.state().intents.length + control.state().sessions.length
  if (after !== before) wrong.push(`${after - before} payments were begun`)
  return wrong
}

/** An account that changes many times, its messages shuffled and repeated: what is known at the end must be what is. */
export async function accountNewsOutOfOrder(at: StripeStore, accountId: string, seed: number): Promise<string[]> {
  const { control } = at.shop.double
  control.webhooks({ hold: true })
  const wants = ['external_account', 'individual.verification.document', 'tos_acceptance.date']
  for (let step = 0; step < 12; step += 1) {
    control.skew(step * 60)
    const [first = 0, second = 0, third = 0] = shuffled([0, 1, 2, 3], seed + step)
    control.changeAccount(accountId, {
      charges: first > 1,
      payouts: second > 1,
      submitted: true,
      wanted: wants.slice(0, third),
    })
  }
  control.skew(0)
  await control.release({ order: 'shuffled', seed, copies: 3 })
  const truth = control.state().accounts.find(({ id }) => id === accountId)
  const known = await at.store.run((ctx) => ctx.db.paymentAccount.findUniqueOrThrow({ where: { provider: 'stripe' } }))
  const wrong: string[] = []
  if (known.chargesEnabled !== truth?.charges_enabled) wrong.push(`charges ${known.chargesEnabled}`)
  if (known.payoutsEnabled !== truth?.payouts_enabled) wrong.push(`payouts ${known.payoutsEnabled}`)
  const wanted = JSON.stringify(truth?.requirements?.currently_due)
  if (JSON.stringify(known.requirements) !== wanted)
    wrong.push(`wants ${JSON.stringify(known.requirements)}, not ${wanted}`)
  if ((known.state === 'active') !== truth?.charges_enabled) wrong.push(`state ${known.state}`)
  return wrong
}

/** A caller as the store's owner, for the admin's procedures. */
export function ownerAt(store: TestStore) {
  return actorAt(ownerOf(store), store.entry.slug)
}

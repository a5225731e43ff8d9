import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyAll } from '@/server/cache/caches'
import { createTestStore, type TestStore } from '@/test/create-test-store'
import { accountLostMidCheckout, accountNewsOutOfOrder, ownerAt } from '@/test/connect-trouble'
import { openForSale } from '@/test/stock-shop'
import { cardOrder, decideOn } from '@/test/stripe-orders'
import { openStripeShop, type StripeShop } from '@/test/stripe-shop'

let shop: StripeShop
beforeAll(async () => {
  shop = await openStripeShop()
})
afterAll(() => shop.close())

async function openedStore(): Promise<{ store: TestStore; methodId: string }> {
  const store = await createTestStore()
  return { store, ...(await openForSale(store, { paymentMethods: ['stripe:card', 'manual:cash_on_delivery'] })) }
}

describe('connecting', () => {
  it('leads to Stripe, makes one account however often it is asked for, and tells how it stands', async () => {
    const { store, methodId } = await openedStore()
    const admin = ownerAt(store).admin.payments
    const before = await admin.accounts()
    expect(before.stripe).toMatchObject({ account: null, isTest: true })
    expect(before.notReady).toContain('stripe:card')
    const links = await Promise.all([admin.connectStripe({}), admin.connectStripe({})])
    const own = shop.double.control.state().accounts.filter(({ metadata }) => metadata?.storeId === store.entry.id)
    expect(own).toHaveLength(1)
    expect((await admin.accounts()).stripe?.account).toMatchObject({ id: own[0]?.id, state: 'pending' })
    const back = await decideOn(links[0].url, 'partly')
    expect(back).toContain(`/admin/${store.entry.slug}/settings/payments?stripe=back`)
    expect((await admin.refreshAccount({})).stripe?.account).toMatchObject({
      state: 'restricted',
      payoutsEnabled: false,
      requirements: ['individual.verification.document', 'external_account'],
    })
    await decideOn((await admin.connectStripe({})).url, 'complete')
    expect(await admin.refreshAccount({})).toMatchObject({ stripe: { account: { state: 'active', requirements: [] } } })
    expect((await admin.setCaptureMode({ captureMode: 'on_fulfilment' })).stripe?.account?.captureMode).toBe(
      'on_fulfilment',
    )
    emptyAll()
    const order = await cardOrder({ shop, store, methodId })
    await order.decide('pay')
    await shop.double.webhooks.settled()
    expect(await order.read()).toMatchObject({ status: 'placed', paymentState: 'authorised' })
    await admin.disconnectStripe({})
    expect((await admin.accounts()).stripe?.account).toBeNull()
    await admin.connectStripe({})
    const accounts = shop.double.control.state().accounts.filter(({ metadata }) => metadata?.storeId === store.entry.id)
    expect(accounts).toHaveLength(2)
  })

  it('is the owner’s, not the staff’s nor another store’s', async () => {
    const { store } = await openedStore()
    const { store: other } = await openedStore()
    const accountId = await shop.connect(store)
    await expect(ownerAt(other).admin.payments.refreshAccount({})).rejects.toThrow('not_found')
    expect((await ownerAt(other).admin.payments.accounts()).stripe?.account).toBeNull()
    expect((await ownerAt(store).admin.payments.accounts()).stripe?.account?.id).toBe(accountId)
  })
})

describe('drill 25: an account in trouble', () => {
  it.each(['restricted', 'deauthorised'] as const)('%s in the middle of a checkout charges nobody', async (loss) => {
    const at = { shop, ...(await openedStore()) }
    const accountId = await shop.connect(at.store)
    expect(await accountLostMidCheckout(at, accountId, loss)).toEqual([])
    const { state } = await at.store.run((ctx) =>
      ctx.db.paymentAccount.findUniqueOrThrow({ where: { provider: 'stripe' } }),
    )
    expect(state).toBe(loss)
  })

  it('is known as it is, in whatever order its messages come', async () => {
    const at = { shop, ...(await openedStore()) }
    const accountId = await shop.connect(at.store)
    for (const seed of [1, 2]) expect(await accountNewsOutOfOrder(at, accountId, seed)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type PayhereDouble, startPayhereDouble } from '../../../../../e2e/doubles/payhere/payhere-double'
import { env } from '@/env.mjs'
import { newId } from '@/lib/ids'
import { PayhereRefused, PayhereUnreachable, refundPayment, searchPayments } from './payhere-api'
import { checkoutHash } from './payhere-signature'

const merchant = { merchantId: '1211149', secrets: { '*': 'SECRET' }, appId: 'app', appSecret: 'app secret' }
const account = {
  merchantId: '1211149',
  livemode: false,
  secrets: [{ host: 'a.shop.test', secret: 'SECRET' }],
  app: { id: 'app', secret: 'app secret' },
}
let double: PayhereDouble

beforeAll(async () => {
  double = await startPayhereDouble({ merchants: [merchant], retryPausesMs: [] })
  vi.spyOn(env, 'PAYHERE_URL', 'get').mockReturnValue(double.url)
})
afterAll(async () => {
  await double.stop()
})

/** A payer who pays this order id; the answer of the checkout. */
async function pay(orderId: string, change: Record<string, string> = {}): Promise<Response> {
  const form = { merchantId: '1211149', orderId, amount: '1234.50', currency: 'LKR' }
  const fields = {
    merchant_id: form.merchantId,
    return_url: 'http://a.shop.test/done',
    cancel_url: 'http://a.shop.test/back',
    notify_url: 'http://127.0.0.1:9/notify',
    first_name: 'Ana',
    last_name: 'Perera',
    email: 'ana@example.test',
    phone: '+94771234567',
    address: '1 Galle Road',
    city: 'Colombo',
    country: 'Sri Lanka',
    order_id: orderId,
    items: 'Order',
    currency: form.currency,
    amount: form.amount,
    hash: checkoutHash(form, 'SECRET'),
    ...change,
  }
  const page = await fetch(`${double.url}/pay/checkout`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  const path = page.headers.get('location')
  if (!path) return page
  return fetch(double.url + path, {
    method: 'POST',
    body: new URLSearchParams({ decision: 'pay' }),
    redirect: 'manual',
  })
}

describe('the Merchant API of PayHere', () => {
  it('finds what was paid for an order id, its fee too, and nothing else', async () => {
    const orderId = newId()
    expect(await searchPayments(account, orderId)).toEqual([])
    expect((await pay(orderId)).headers.get('location')).toBe('http://a.shop.test/done')
    await pay(newId())
    const found = await searchPayments(account, orderId)
    expect(found).toMatchObject([{ status: 'RECEIVED', amountMinor: 123_450, currency: 'LKR', feeMinor: 3580 }])
  })

  it('refunds part, then the rest, and refuses more', async () => {
    const orderId = newId()
    await pay(orderId)
    const [{ payherePaymentId } = { payherePaymentId: '' }] = await searchPayments(account, orderId)
    const refund = { payherePaymentId, currency: 'LKR', description: 'r' } as const
    expect(await refundPayment(account, { ...refund, amountMinor: 3450 })).toMatch(/^\d+$/)
    await refundPayment(account, { ...refund, amountMinor: null })
    expect(await searchPayments(account, orderId)).toMatchObject([{ status: 'REFUNDED' }])
    await expect(refundPayment(account, { ...refund, amountMinor: 1 })).rejects.toThrow(PayhereRefused)
  })

  it('tells wrong keys from a gateway that is down, and takes a new token for one that was revoked', async () => {
    const wrong = { ...account, app: { id: 'app', secret: 'wrong' } }
    await expect(searchPayments(wrong, newId())).rejects.toThrow(PayhereRefused)
    double.outage = 'down'
    await expect(searchPayments(account, newId())).rejects.toThrow(PayhereUnreachable)
    double.outage = 'none'
    double.tokens.revoke()
    expect(await searchPayments(account, newId())).toEqual([])
  })

  it('is not reached with a form that a field of is missing, or changed after signing', async () => {
    const changes: Record<string, string>[] = [
      { phone: '' },
      { amount: '1234.5' },
      { amount: '1.00' },
      { currency: 'USD' },
      { hash: 'x' },
    ]
    for (const change of changes) expect((await pay(newId(), change)).status).toBe(400)
  })
})

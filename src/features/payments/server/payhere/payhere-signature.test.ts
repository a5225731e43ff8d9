import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/ids'
import { fromPayhereAmount, toPayhereAmount } from './payhere-amount'
import { readNotice } from './payhere-notice'
import { checkoutHash } from './payhere-signature'
import { payhereToken, readPayhereToken } from './payhere-token'

const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase()
const account = {
  merchantId: '1211149',
  secrets: [
    { host: 'a.shop.test', secret: 'NDU2Nzg5' },
    { host: 'b.shop.test', secret: 'MTIzNDU2' },
  ],
}

function notice(change: Record<string, string> = {}, secret = 'MTIzNDU2'): Record<string, string> {
  const signed = { merchant_id: '1211149', order_id: newId(), payhere_amount: '1000.00', payhere_currency: 'LKR' }
  const md5sig = md5(Object.values(signed).join('') + '2' + md5(secret))
  return { ...signed, payment_id: '320025071278', status_code: '2', md5sig, method: 'VISA', ...change }
}
const posted = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

describe('signatures of PayHere', () => {
  it('hash the form as its documentation says', () => {
    const form = { merchantId: '1211149', orderId: 'Order-1', amount: '1000.00', currency: 'LKR' }
    expect(checkoutHash(form, 'secret')).toBe(md5(`1211149Order-11000.00LKR${md5('secret')}`))
  })

  it('are read with the secret of any of the store’s hosts', () => {
    const fields = notice()
    expect(readNotice(posted(fields), account)).toEqual({
      paymentId: fields.order_id,
      payherePaymentId: '320025071278',
      amountMinor: 100_000,
      currency: 'LKR',
      status: '2',
    })
    expect(readNotice(posted(notice({}, 'NDU2Nzg5')), account)?.status).toBe('2')
    expect(readNotice(posted(notice({}, 'somebody else')), account)).toBeNull()
  })

  it('hold for no other value of a signed field', () => {
    const names = ['merchant_id', 'order_id', 'payhere_amount', 'payhere_currency', 'status_code', 'md5sig'] as const
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 40 }), (name, value) => {
        const fields = notice()
        fc.pre(fields[name] !== value)
        expect(readNotice(posted({ ...fields, [name]: value }), account)).toBeNull()
      }),
    )
    // The same number, written otherwise: the strings are compared as received.
    for (const amount of ['1000', '1000.0', '01000.00', '1000.000', '1,000.00'])
      expect(readNotice(posted(notice({ payhere_amount: amount })), account)).toBeNull()
    expect(readNotice(posted(notice({ md5sig: notice().md5sig?.toLowerCase() ?? '' })), account)).toBeNull()
  })

  it('refuse a field that is missing or sent twice, and digits moved from one field to the next', () => {
    const fields = notice()
    for (const name of Object.keys(fields).filter((each) => each !== 'method')) {
      const { [name]: _, ...rest } = fields
      expect(readNotice(posted(rest), account)).toBeNull()
      expect(readNotice(`${posted(fields)}&${name}=${fields[name]}`, account)).toBeNull()
    }
    const moved = { ...fields, merchant_id: '121114', order_id: `9${fields.order_id}` }
    expect(readNotice(posted(moved), { ...account, merchantId: '121114' })).toBeNull()
  })
})

describe('amounts of PayHere', () => {
  it('have two decimals and come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (minor) => {
        const text = toPayhereAmount(minor, 'LKR')
        expect(text).toMatch(/^\d+\.\d\d$/)
        expect(fromPayhereAmount(text)).toBe(minor)
      }),
    )
    expect(fromPayhereAmount('12.5')).toBe(1250)
    for (const text of ['', '-1.00', '1e3', '1.005', ' 1.00', 'NaN']) expect(fromPayhereAmount(text)).toBeNull()
  })
})

describe('the address that leads to PayHere', () => {
  it('is one store’s and one payment’s', () => {
    const [store, paymentId] = [newId(), newId()]
    const token = payhereToken(store, paymentId)
    expect(readPayhereToken(store, token)).toBe(paymentId)
    expect(readPayhereToken(newId(), token)).toBeNull()
    expect(readPayhereToken(store, token.replace(paymentId, newId()))).toBeNull()
    expect(readPayhereToken(store, `${token}x`)).toBeNull()
  })
})

import { createHash } from 'node:crypto'
import { newId } from '@/lib/ids'
import type { TestStore } from './create-test-store'
import { connectPayhere, newMerchant, PAYHERE_TOTAL, payhereOrder } from './payhere-shop'

const SIGNED = ['merchant_id', 'order_id', 'payhere_amount', 'payhere_currency', 'status_code'] as const

export interface ForgeryFigures {
  /** Messages that were not PayHere's word, or not for this payment. */
  readonly forged: number
  /** Of them, those that were refused as not authentic. */
  readonly refused: number
  /** Genuine ones that were repeated, late or written over where PayHere does not sign. */
  readonly harmless: number
  readonly changed: readonly string[]
}

/** Posts a notification at a store's door; the HTTP status. */
export type Post = (storeId: string, form: Record<string, string>) => Promise<number>

/**
 * Drill 21, the half of PayHere: every field of a notification changed, moved and repeated, signed by another merchant, delivered to another store, a
 * paid one replayed for another order, a late pending after it. After each, the rows of both stores are what they were.
 */
export async function forgePayhere(
  stores: { victim: TestStore; other: TestStore; methodId: string },
  post: Post,
  rounds: number,
): Promise<ForgeryFigures> {
  const { victim, other, methodId } = stores
  const [merchant, stranger] = [newMerchant(), newMerchant()]
  await connectPayhere(victim, merchant, false)
  await connectPayhere(other, stranger, false)
  const figures = { forged: 0, refused: 0, harmless: 0, changed: [] as string[] }
  for (let round = 0; round < rounds; round += 1) {
    const open = await payhereOrder(victim, methodId)
    const paid = await payhereOrder(victim, methodId)
    const sign = (form: Record<string, string>, secret = merchant.secrets['*'] ?? '') => signed(form, secret)
    const noticeOf = (paymentId: string, code: string) => sign(notice(merchant.merchantId, paymentId, code))
    const genuine = noticeOf(paid.paymentId, '2')
    if ((await post(victim.entry.id, genuine)) !== 200) throw new Error('A genuine notification was refused')
    const before = await moneyOf(victim)
    const attempt = async (name: string, form: Record<string, string>, storeId: string, mustRefuse: boolean) => {
      const status = await post(storeId, form)
      figures[mustRefuse ? 'forged' : 'harmless'] += 1
      if (mustRefuse && status === 400) figures.refused += 1
      else if (mustRefuse || status !== 200) figures.changed.push(`${name}: HTTP ${status}`)
      if ((await moneyOf(victim)) !== before) figures.changed.push(name)
    }
    const target = noticeOf(open.paymentId, '-2')
    for (const name of SIGNED) {
      for (const value of mutations(name, target[name] ?? '')) {
        await attempt(`${name}=${value}`, { ...target, [name]: value }, victim.entry.id, true)
      }
    }
    for (const md5sig of ['', target.md5sig?.toLowerCase() ?? '', '0'.repeat(32), genuine.md5sig ?? '']) {
      await attempt(`md5sig=${md5sig}`, { ...target, md5sig }, victim.entry.id, true)
    }
    await attempt('the paid notice for another order', { ...genuine, order_id: open.paymentId }, victim.entry.id, true)
    const foreign = signed(notice(merchant.merchantId, open.paymentId, '2'), stranger.secrets['*'] ?? '')
    await attempt('a foreign secret', foreign, victim.entry.id, true)
    const strangers = signed(notice(stranger.merchantId, open.paymentId, '2'), stranger.secrets['*'] ?? '')
    await attempt('another merchant', strangers, victim.entry.id, true)
    await attempt('another store', genuine, other.entry.id, true)
    await attempt('no store', genuine, newId(), true)
    // PayHere's own words, which must change nothing: repeated, late, or with what it does not sign written over.
    await attempt('repeated', genuine, victim.entry.id, false)
    await attempt('payment_id swapped', { ...genuine, payment_id: '999999999999' }, victim.entry.id, false)
    await attempt('custom_1 swapped', { ...genuine, custom_1: open.paymentId }, victim.entry.id, false)
    for (const code of ['0', '-1', '-2']) {
      await attempt(`late ${code}`, noticeOf(paid.paymentId, code), victim.entry.id, false)
    }
    // Another amount or currency, well signed: PayHere's word, and not this payment's.
    for (const [field, value] of [
      ['payhere_amount', '1.00'],
      ['payhere_currency', 'LKR'],
    ] as const) {
      const form = sign({ ...notice(merchant.merchantId, open.paymentId, '2'), [field]: value })
      await attempt(`well signed ${field}`, form, victim.entry.id, false)
    }
    await attempt('an order that does not exist', noticeOf(newId(), '2'), victim.entry.id, false)
  }
  return figures
}

function notice(merchantId: string, paymentId: string, statusCode: string): Record<string, string> {
  return {
    merchant_id: merchantId,
    order_id: paymentId,
    payment_id: '320025071278',
    payhere_amount: (PAYHERE_TOTAL / 100).toFixed(2),
    payhere_currency: 'EUR',
    status_code: statusCode,
    custom_1: '',
    custom_2: '',
    method: 'VISA',
    status_message: 'ok',
  }
}

/** Signed as PayHere does it, worked out here on its own. */
function signed(form: Record<string, string>, secret: string): Record<string, string> {
  const md5 = (text: string) => createHash('md5').update(text).digest('hex').toUpperCase()
  return { ...form, md5sig: md5(SIGNED.map((name) => form[name] ?? '').join('') + md5(secret)) }
}

function mutations(name: (typeof SIGNED)[number], value: string): string[] {
  if (name === 'status_code') return ['2', '0', '-1', '-3', '02', '2 ', '']
  if (name === 'payhere_amount') return ['55', '55.0', '055.00', '55.000', '0.01', '-55.00', '5500', '']
  if (name === 'payhere_currency') return ['LKR', 'eur', 'USD', '']
  return [`${value}0`, value.slice(1), newId(), '']
}

/** Everything that a payment's message could change, as one text. Notes of what was ignored may be added. */
async function moneyOf(store: TestStore): Promise<string> {
  return store.run(async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ state: unknown }[]>`
      SELECT jsonb_build_object(
        'orders', (SELECT jsonb_agg(jsonb_build_object('id', id, 'status', status, 'payment', payment_state, 'paid', paid_minor,
          'refunded', refunded_minor) ORDER BY id) FROM "order"),
        'payments', (SELECT jsonb_agg(jsonb_build_object('id', id, 'state', state, 'captured', captured_minor, 'refunded', refunded_minor,
          'external', external_id, 'dispute', dispute_state) ORDER BY id) FROM payment),
        'ledger', (SELECT jsonb_agg(jsonb_build_object('booking', booking, 'account', account, 'amount', amount_minor) ORDER BY booking, account)
          FROM ledger_entry),
        'refunds', (SELECT count(*) FROM refund), 'holds', (SELECT sum(quantity) FROM stock_reservation),
        'stock', (SELECT sum(on_hand) FROM stock_level)) AS state`
    return JSON.stringify(rows)
  })
}

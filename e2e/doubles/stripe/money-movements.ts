import type Stripe from 'stripe'
import type { Books, World } from './world'

/** Stripe's own price of a card payment: 2.9 % and 30 of the minor unit. */
export function stripeFeeOf(amount: number): number {
  return Math.round(amount * 0.029) + 30
}

export interface Movement {
  readonly type: Stripe.BalanceTransaction['type']
  readonly source: string
  readonly amount: number
  readonly currency: string
  readonly fees: readonly { readonly type: string; readonly amount: number }[]
}

/** Books money on an account's balance: `net` is what moves. */
export function move(world: World, books: Books, movement: Movement): Stripe.BalanceTransaction {
  const { type, source, amount, currency } = movement
  const fees = movement.fees.filter((fee) => fee.amount !== 0)
  const fee = fees.reduce((sum, each) => sum + each.amount, 0)
  const transaction: Stripe.BalanceTransaction = {
    id: world.newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: world.now(),
    balance_type: 'payments',
    created: world.now(),
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details: fees.map((each) => ({ ...each, application: null, currency, description: null })),
    net: amount - fee,
    reporting_category: type,
    source,
    status: 'available',
    type,
  }
  books.transactions.set(transaction.id, transaction)
  return transaction
}

export function balanceOf(world: World, books: Books): Stripe.Balance {
  const sums = new Map<string, number>()
  for (const { currency, net } of books.transactions.values()) sums.set(currency, (sums.get(currency) ?? 0) + net)
  const available = [...sums].map(([currency, amount]) => ({ amount, currency }))
  return { object: 'balance', available, livemode: world.livemode, pending: [] }
}

/** The part of the platform's fee that goes back when `refunded` of `charged` has gone back, all parts together: never more than the fee. */
export function feeGivenBack(fee: number, refunded: number, charged: number): number {
  return Math.round((fee * refunded) / charged)
}

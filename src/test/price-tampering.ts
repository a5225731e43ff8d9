import { newId } from '@/lib/ids'
import { createTestStore, type TestStore } from './create-test-store'
import { EUR, percentOff, products, totalAtLeast } from './promotions/carts'
import { livePromotion } from './promotions/live-promotion'
import { HOME_ADDRESS, openForSale, stockVariant } from './stock-shop'

/* Drill 15: carts and requests that try to pay less. What an order must come to is worked out here, from a table of three offers, and not by the engine. */

/** A shopper's way of calling the storefront's procedures, whatever carries the call. */
export interface TamperingShopper {
  call(procedure: string, input: object, headers?: Readonly<Record<string, string>>): Promise<Answer>
  close(): void
}

/** What a procedure answered, or the code that it was refused with. */
export type Answer = { readonly data: Record<string, unknown> } | { readonly refused: string }

interface Goods {
  readonly id: string
  readonly priceMinor: number
  /** The offer on goods takes 10 % off these. */
  readonly reduced: boolean
}

export interface TamperingWorld {
  readonly store: TestStore
  readonly methodId: string
  readonly goods: readonly Goods[]
  /** What belongs to another store. */
  readonly foreign: { readonly variantId: string; readonly methodId: string; readonly code: string }
}

const SHIPPING = 500
const FREE_FROM = 10_000

/** Two stores: one with offers (10 % off half of the goods; FIVE takes 5.00 off from 30.00 on; SHIP frees delivery), one with the same things of its own. */
export async function tamperingWorld(): Promise<TamperingWorld> {
  const [store, other] = [await createTestStore({ currencies: ['EUR', 'USD'] }), await createTestStore()]
  const { methodId } = await openForSale(store)
  const foreignMethod = await openForSale(other)
  const foreignVariant = await stockVariant(other, { priceMinor: 100 })
  const actions = [percentOff(99, 'order')]
  await livePromotion(other, { actions }, { codes: [{ code: 'FOREIGN99' }] })
  // Whole tens, so that no share of 10 % needs rounding: how amounts are rounded is the engine's tests' business.
  const prices = [990, 1_500, 2_480, 4_000, 12_350, 70]
  const made = await Promise.all(
    prices.map((priceMinor) => stockVariant(store, { priceMinor, tracked: false, title: `Thing at ${priceMinor}` })),
  )
  const goods = made.map((variant, index) => ({ ...variant, priceMinor: prices[index] ?? 0, reduced: index % 2 === 0 }))
  const reduced = goods.filter((one) => one.reduced).map((one) => one.productId)
  await livePromotion(store, { name: 'Ten', actions: [percentOff(10, 'items', products(...reduced))] })
  const fiveOff = [{ kind: 'fixed_amount' as const, on: 'order' as const, amounts: EUR(500) }]
  await livePromotion(store, { conditions: totalAtLeast(3_000), actions: fiveOff }, { codes: [{ code: 'FIVE' }] })
  await livePromotion(store, { actions: [{ kind: 'free_shipping' }] }, { codes: [{ code: 'SHIP' }] })
  const foreign = { variantId: foreignVariant.id, methodId: foreignMethod.methodId, code: 'FOREIGN99' }
  return { store, methodId, goods, foreign }
}

interface Basket {
  readonly quantities: ReadonlyMap<Goods, number>
  readonly codes: ReadonlySet<string>
}

/** What a basket must come to. */
function owedFor({ quantities, codes }: Basket): number {
  let listMinor = 0
  let goodsMinor = 0
  for (const [{ priceMinor, reduced }, quantity] of quantities) {
    listMinor += priceMinor * quantity
    goodsMinor += (reduced ? (priceMinor * 9) / 10 : priceMinor) * quantity
  }
  if (codes.has('FIVE') && listMinor >= 3_000) goodsMinor -= Math.min(500, goodsMinor)
  const delivered = codes.has('SHIP') || goodsMinor >= FREE_FROM ? 0 : SHIPPING
  return goodsMinor + delivered
}

export interface TamperingReport {
  /** Requests that tried something. */
  readonly tampered: number
  readonly orders: number
  /** Everything that went otherwise than it must. */
  readonly wrong: readonly string[]
}

type Random = () => number
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

/** Fills carts, tampers with them, and buys, until so many requests have tried something. */
export async function tamper(
  world: TamperingWorld,
  options: { readonly requests: number; readonly random: Random; readonly shopper: () => TamperingShopper },
): Promise<TamperingReport> {
  const wrong: string[] = []
  let tampered = 0
  let orders = 0
  while (tampered < options.requests) {
    const attempt = new Attempt(world, options.random, options.shopper)
    await attempt.run()
    tampered += attempt.tampered
    orders += attempt.orders
    wrong.push(...attempt.wrong)
  }
  wrong.push(...(await inconsistentOrders(world)))
  return { tampered, orders, wrong }
}

class Attempt {
  readonly wrong: string[] = []
  tampered = 0
  orders = 0
  readonly #quantities = new Map<Goods, number>()
  readonly #codes = new Set<string>()
  readonly #me: TamperingShopper
  readonly #other: TamperingShopper

  constructor(
    readonly world: TamperingWorld,
    readonly random: Random,
    shopper: () => TamperingShopper,
  ) {
    this.#me = shopper()
    this.#other = shopper()
  }

  async run(): Promise<void> {
    try {
      await this.#fill()
      const tricks = [
        () => this.#quantitiesThatAreNone(),
        () => this.#pricesOfMyOwn(),
        () => this.#thingsOfAnotherStore(),
        () => this.#codesAgain(),
        () => this.#otherPeoplesLines(),
        () => this.#anotherCurrency(),
        () => this.#totalsOfMyOwn(),
      ]
      for (const trick of tricks.toSorted(() => this.random() - 0.5)) await trick()
      await this.#buy()
    } finally {
      this.#me.close()
      this.#other.close()
    }
  }

  async #fill(): Promise<void> {
    const kinds = 1 + Math.floor(this.random() * 4)
    for (const one of this.world.goods.toSorted(() => this.random() - 0.5).slice(0, kinds)) {
      const quantity = 1 + Math.floor(this.random() * 5)
      await this.#me.call('cart.addLine', { variantId: one.id, quantity })
      this.#quantities.set(one, quantity)
    }
    for (const code of ['FIVE', 'SHIP'].filter(() => this.random() < 0.5)) {
      await this.#me.call('cart.applyCode', { code })
      this.#codes.add(code)
    }
  }

  /** Sends what must change nothing; `allowed` are the tagged answers that may come instead of a refusal. */
  async #try(procedure: string, input: object, allowed: readonly string[] = [], headers = {}): Promise<Answer> {
    this.tampered += 1
    const answer = await this.#me.call(procedure, input, headers)
    const status = 'data' in answer ? String(answer.data.status) : answer.refused
    const fine = 'data' in answer ? allowed.includes(status) : status === 'BAD_REQUEST' || status === 'NOT_FOUND'
    if (!fine) this.wrong.push(`${procedure} ${JSON.stringify(input)}: ${status}`)
    return answer
  }

  async #quantitiesThatAreNone(): Promise<void> {
    const { id } = pick(this.random, this.world.goods)
    for (const quantity of [-1, 0, 0.5, 1e9, -1e9, 2 ** 53, '3', null, [1], Number.MIN_SAFE_INTEGER]) {
      await this.#try('cart.addLine', { variantId: id, quantity })
    }
    await this.#try('cart.setQuantity', { lineId: newId(), quantity: -5 })
    await this.#try('cart.setQuantity', { lineId: newId(), quantity: 1.5 })
  }

  async #pricesOfMyOwn(): Promise<void> {
    const { id } = pick(this.random, this.world.goods)
    for (const own of ['unitPriceMinor', 'priceMinor', 'discountMinor', 'seenPriceMinor', 'price', 'currency']) {
      await this.#try('cart.addLine', { variantId: id, quantity: 1, [own]: own === 'currency' ? 'USD' : 1 })
    }
    await this.#try('cart.applyCode', { code: 'FIVE', amountMinor: 100_000 })
    await this.#try('checkout.update', { totals: { totalMinor: 1 } })
    await this.#try('checkout.update', { discountMinor: 10_000 })
  }

  async #thingsOfAnotherStore(): Promise<void> {
    const { foreign } = this.world
    await this.#try('cart.addLine', { variantId: foreign.variantId, quantity: 1 }, ['unavailable'])
    await this.#try('cart.applyCode', { code: foreign.code }, ['code_unknown'])
    await this.#try('checkout.setShippingMethod', { shippingMethodId: foreign.methodId }, [
      'ok',
      'shipping_unavailable',
    ])
    await this.#try('checkout.update', { shippingMethodId: newId() }, ['ok', 'shipping_unavailable'])
  }

  /** The same code in every way of writing it is one code. */
  async #codesAgain(): Promise<void> {
    for (const code of this.#codes) {
      for (const way of [code.toLowerCase(), ` ${code} `, `${code}\u0020`, code.replace('F', 'Ｆ')]) {
        // Where delivery is free already, a code for it finds nothing left.
        await this.#try('cart.applyCode', { code: way }, ['ok', 'conditions_not_met', 'not_combinable'])
      }
    }
    for (const code of ["' OR 1=1 --", '%', 'FIVE,SHIP', '*', 'FIVE\nSHIP']) {
      await this.#try('cart.applyCode', { code }, ['code_unknown'])
    }
  }

  async #otherPeoplesLines(): Promise<void> {
    const one = pick(this.random, this.world.goods)
    const added = await this.#other.call('cart.addLine', { variantId: one.id, quantity: 2 })
    if (!('data' in added)) return
    const cart = added.data.cart as { lines: { id: string; quantity: number }[] }
    const lineId = cart.lines[0]?.id ?? newId()
    await this.#try('cart.setQuantity', { lineId, quantity: 1 }, ['ok'])
    await this.#try('cart.removeLine', { lineId }, ['ok'])
    const after = await this.#other.call('cart.addLine', { variantId: one.id, quantity: 1 })
    const left = 'data' in after ? (after.data.cart as typeof cart).lines[0]?.quantity : null
    if (left !== 3) this.wrong.push(`Another shopper’s line was changed: ${left}`)
  }

  /** A currency that the store does not have is none; in one that it has, goods without a price in it are not sold. */
  async #anotherCurrency(): Promise<void> {
    for (const currency of ['JPY', 'USD', 'xxx']) {
      const place = { idempotencyKey: newId(), expectedTotalMinor: 1, update: this.#update() }
      const allowed = ['price_changed', 'unavailable']
      await this.#try('checkout.placeOrder', place, allowed, { 'x-stoa-currency': currency })
    }
  }

  async #totalsOfMyOwn(): Promise<void> {
    const owed = owedFor({ quantities: this.#quantities, codes: this.#codes })
    for (const expectedTotalMinor of [owed - 1, owed + 1, 0, Math.floor(owed / 2)]) {
      const place = { idempotencyKey: newId(), expectedTotalMinor, update: this.#update() }
      await this.#try('checkout.placeOrder', place, ['price_changed'])
    }
    for (const expectedTotalMinor of [-1, 0.5, '1', null, Number.MAX_VALUE]) {
      await this.#try('checkout.placeOrder', { idempotencyKey: newId(), expectedTotalMinor, update: this.#update() })
    }
    const abroad = { ...this.#update(), shippingAddress: { ...HOME_ADDRESS, country: 'MD' } }
    const place = { idempotencyKey: newId(), expectedTotalMinor: owed - SHIPPING, update: abroad }
    await this.#try('checkout.placeOrder', place, ['shipping_unavailable', 'incomplete'])
  }

  #update() {
    return {
      contact: { email: `${newId()}@example.test` },
      shippingAddress: HOME_ADDRESS,
      shippingMethodId: this.world.methodId,
      paymentMethod: 'manual:cash_on_delivery',
    }
  }

  /** The honest order goes through at what it must come to, and once. */
  async #buy(): Promise<void> {
    const owed = owedFor({ quantities: this.#quantities, codes: this.#codes })
    const place = { idempotencyKey: newId(), expectedTotalMinor: owed, update: this.#update() }
    const answers = [
      await this.#me.call('checkout.placeOrder', place),
      await this.#me.call('checkout.placeOrder', place),
    ]
    const [first, again] = answers.map((answer) => ('data' in answer ? answer.data : { status: answer.refused }))
    const order = first?.order as { number: number; totalMinor: number } | undefined
    if (first?.status !== 'placed' || order?.totalMinor !== owed) {
      const basket = [...this.#quantities].map(([one, quantity]) => `${quantity} × ${one.priceMinor}`)
      this.wrong.push(
        `${basket.join(', ')} with ${[...this.#codes].join('+')} is ${owed}: ${JSON.stringify(first).slice(0, 300)}`,
      )
      return
    }
    this.orders += 1
    const repeated = (again?.order as typeof order)?.number
    // The first answer takes the cart's cookie away; without it there is nothing to order.
    if (repeated !== order.number && again?.status !== 'empty_cart') this.wrong.push('A repeat made another order')
  }
}

/** Orders whose parts do not add up, or whose prices are not the catalogue's. */
async function inconsistentOrders({ store }: TamperingWorld): Promise<string[]> {
  const rows = await store.run(
    (ctx) => ctx.db.$queryRaw<{ number: number }[]>`
      SELECT o.number FROM "order" o WHERE o.total_minor < 0 OR o.currency <> 'EUR'
        OR o.subtotal_minor - o.discount_minor + o.shipping_minor <> o.total_minor
        OR o.discount_minor <> (SELECT coalesce(sum(a.amount_minor), 0) FROM order_adjustment a WHERE a.order_id = o.id)
        OR o.discount_minor < 0 OR o.discount_minor > o.subtotal_minor + o.shipping_minor
        OR EXISTS (SELECT FROM order_line l LEFT JOIN variant_price vp ON vp.variant_id = l.variant_id AND vp.currency = 'EUR'
          WHERE l.order_id = o.id AND (l.unit_price_minor <> vp.amount_minor OR vp.amount_minor IS NULL OR l.quantity < 1
            OR l.total_minor <> l.unit_price_minor * l.quantity - l.discount_minor OR l.total_minor < 0
            OR l.discount_minor <> (SELECT coalesce(sum(a.amount_minor), 0) FROM order_adjustment a
              WHERE a.order_line_id = l.id)))
      ORDER BY o.number`,
  )
  return rows.map(({ number }) => `Order ${number} does not add up`)
}

import { createHash } from 'node:crypto'
import { type CartContext, cartExpiry, cartKeyOf, forgetCartToken, readCart } from '@/features/cart/server'
import { recordHolds, stockEvents, takeStock } from '@/features/inventory/server'
import { createOrder, expireHoldersOf } from '@/features/orders/server'
import { providerOf } from '@/features/payments/server'
import { giftsRefused, PromotionsRefused, redeemPromotions } from '@/features/promotions/server'
import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { recordEvents, type StoreEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { PlaceOrderInput, PlaceOrderResult } from '../checkout-schema'
import { answerOfOrder, type FreshOrder } from './answer-of-order'
import { updateCart } from './checkout-repository'
import { type Claim, claimCart, findClaimed, findOrderOfCart, releaseClaim } from './claim-repository'
import { orderOfCheckout } from './order-of-checkout'
import { type OpenCheckout, openCheckout } from './read-checkout'
import { promotionsRefused, refuseOrder, shortage } from './refuse-order'
import { sellsBelowCost } from './sells-below-cost'
import { fieldsOf, updateCheckout } from './update-checkout'

const KEY_KEPT_MS = 24 * 60 * 60_000

/** What one transaction came to: an order, a refusal, or a shortage that swept holds may cure. */
type Attempt =
  | { readonly kind: 'order'; readonly orderId: string; readonly fresh?: FreshOrder }
  | { readonly kind: 'refused'; readonly result: PlaceOrderResult }

/**
 * Makes an order of the shopper's cart, once per key: one transaction that takes the key and the cart, prices, takes the stock and
 * writes the order; the payment is begun after its commit. A repeat with the same body gets the same order again, whatever became of
 * the first answer. @throws DomainError `idempotency_mismatch` for a known key with another body
 */
export async function placeOrder(ctx: CartContext, input: PlaceOrderInput): Promise<PlaceOrderResult> {
  const cartKey = cartKeyOf(ctx)
  if (cartKey === null) return { status: 'empty_cart' }
  const claim: Claim = {
    idempotencyKey: input.idempotencyKey,
    requestHash: hashOf(input, cartKey),
    cartKey,
    orderId: newId(),
    keepUntil: new Date(ctx.now.getTime() + KEY_KEPT_MS),
  }
  let attempt = await attemptOrder(ctx, input, claim)
  if (attempt.kind === 'refused' && (await isCurable(ctx, attempt.result)))
    attempt = await attemptOrder(ctx, input, claim)
  if (attempt.kind === 'refused') return attempt.result
  const answer = await answerOfOrder(ctx, attempt.orderId, attempt.fresh)
  if (answer.status === 'placed') forgetCartToken(ctx.request)
  return answer
}

async function attemptOrder(ctx: CartContext, input: PlaceOrderInput, claim: Claim): Promise<Attempt> {
  try {
    return await tryOrder(ctx, input, claim)
  } catch (error) {
    if (!(error instanceof PromotionsRefused)) throw error
    // All of it was undone, what the shopper gave along with the order too.
    const again = await updateCheckout(ctx, input.update ?? {})
    return { kind: 'refused', result: again.status === 'empty_cart' ? again : promotionsRefused(error, again.checkout) }
  }
}

function tryOrder(ctx: StoreContext, input: PlaceOrderInput, claim: Claim): Promise<Attempt> {
  return inTransaction(ctx, async (tx) => {
    const { claimed, cartId } = await claimCart(tx, claim)
    if (!claimed) return repeated(tx, claim)
    if (cartId === null) return withoutCart(tx, claim)
    if (input.update) await updateClaimedCart(tx, claim, input)
    const row = await readCart(tx, { id: cartId })
    if (!row) throw new DomainError('not_found')
    const open = await openCheckout(tx, row)
    const refusal = refuseOrder(input, open)
    if (refusal) return refuse(tx, claim, refusal)
    if (await sellsBelowCost(tx, open)) return refuse(tx, claim, { status: 'below_cost', checkout: open.view })
    return writeOrder(tx, open, { ...claim, cartId })
  })
}

/** The key is known: the same request gets the same order. */
async function repeated(ctx: StoreContext, claim: Claim): Promise<Attempt> {
  const known = await findClaimed(ctx, claim.idempotencyKey)
  if (!known || known.requestHash !== claim.requestHash) throw new DomainError('idempotency_mismatch')
  return { kind: 'order', orderId: known.orderId }
}

/** No open cart: it became an order under another key (a form sent twice), and its owner is told of that order; or there is none. */
async function withoutCart(ctx: StoreContext, claim: Claim): Promise<Attempt> {
  const orderId = await findOrderOfCart(ctx, claim.cartKey)
  if (orderId === null) return refuse(ctx, claim, { status: 'empty_cart' })
  await releaseClaim(ctx, claim)
  return { kind: 'order', orderId }
}

async function refuse(ctx: StoreContext, claim: Claim, result: PlaceOrderResult): Promise<Attempt> {
  await releaseClaim(ctx, claim)
  return { kind: 'refused', result }
}

/** Whether holds that ran out, and were not swept up yet, made the shortage; they are gone then. */
async function isCurable(ctx: StoreContext, result: PlaceOrderResult): Promise<boolean> {
  if (result.status !== 'out_of_stock') return false
  const variantIds = result.lines.map((line) => line.variantId)
  return (await expireHoldersOf(ctx, variantIds)) > 0
}

async function updateClaimedCart(ctx: StoreContext, claim: Claim, { update }: PlaceOrderInput): Promise<void> {
  if (update) await updateCart(ctx, { orderId: claim.orderId }, fieldsOf(update), cartExpiry(ctx.now))
}

/**
 * Stock first (rows in order), then the order's number, and under its lock the uses of promotions: the store's counter is locked only from there to
 * the commit. @throws PromotionsRefused
 */
async function writeOrder(ctx: StoreContext, open: OpenCheckout, claim: Claim & { cartId: string }): Promise<Attempt> {
  const { orderId, cartId } = claim
  const method = open.paymentOption
  if (!method) throw new Error('An order without a way to pay')
  const total = open.shopping.priced.totals.totalMinor
  const isHeld = providerOf(method.id).settles === 'by_event' && total > 0
  const { row, goods, promoted } = open.shopping
  const demands = goods.map(({ variantId, quantity }) => ({ variantId, quantity }))
  const stock = await takeStock(ctx, { orderId, mode: isHeld ? 'held' : 'sold', demands })
  if (stock.status === 'short') {
    const short = new Map(stock.lines.map((line) => [line.variantId, line.available]))
    const result = shortage(open, short)
    if (result.lines.length === 0) throw giftsRefused(promoted.evaluation, [...short.keys()])
    return refuse(ctx, claim, result)
  }
  const draft = { orderId, paymentId: newId(), cartId, method: method.id, isHeld, composed: stock.composed }
  const order = orderOfCheckout(ctx, open, draft)
  const named = await createOrder(ctx, order)
  const { evaluation } = promoted
  await redeemPromotions(ctx, { orderId, currency: order.currency, shopper: row, evaluation, codes: row.shopper.codes })
  if (isHeld) await recordHolds(ctx, { orderId, taken: stock.taken })
  const events: StoreEvent[] = stockEvents(stock.effect)
  if (total === 0) events.unshift({ kind: 'order.paid', payload: { orderId } })
  if (!isHeld) events.unshift({ kind: 'order.placed', payload: { orderId } })
  await recordEvents(ctx, events)
  return { kind: 'order', orderId, fresh: { ...named, order, method: method.id } }
}

/** The key belongs to one cart and one body: who guesses it gets nothing, and what it was used for cannot change. */
function hashOf({ idempotencyKey: _, ...body }: PlaceOrderInput, cartKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([cartKey, body]))
    .digest('base64url')
}

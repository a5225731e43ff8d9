import { expireOrders } from '@/features/orders/server'
import { releaseStock, settleStock } from '@/features/inventory/server'
import { newId } from '@/lib/ids'
import { inTransaction } from '@/server/store-context'
import type { TestStore } from './create-test-store'
import { shopperBrowser } from './shopper-browser'
import {
  addLocation,
  compose,
  HOME_ADDRESS,
  moveStock,
  openForSale,
  stockDiscrepancies,
  stockVariant,
} from './stock-shop'

/** Pieces of the item that everything is made of, at two locations. */
const PIECES = 60
const IN_WAREHOUSE = 25
/** What one buyer's cart takes of it: a piece, a pair, and one under another name. */
const EACH = 1 + 2 + 1

export interface SharedStockReport {
  readonly buyers: number
  readonly won: number
  readonly refused: number
  /** Of those that won again after holds ran out. */
  readonly wonLater: number
  /** Pieces that were sold or held beyond what there was, over all rounds; and rows that the checker found. */
  readonly differences: number
  readonly onHand: number
}

interface Shop {
  readonly store: TestStore
  readonly methodId: string
  readonly item: string
  readonly pair: string
  readonly twin: string
}

async function openShop(store: TestStore): Promise<Shop> {
  const { methodId } = await openForSale(store)
  const warehouse = await addLocation(store)
  const [item, pair, twin] = [
    await stockVariant(store, { onHand: PIECES }),
    await stockVariant(store, { onHand: 0 }),
    await stockVariant(store, { onHand: 0 }),
  ]
  await moveStock(store, item.id, { to: warehouse, quantity: IN_WAREHOUSE })
  await compose(store, pair.id, [{ variantId: item.id, quantity: 2 }])
  await compose(store, twin.id, [{ variantId: item.id, quantity: 1 }])
  return { store, methodId, item: item.id, pair: pair.id, twin: twin.id }
}

/** One buyer with the item, the pair and the twin in the cart: whether the order came about. */
async function buy(shop: Shop, paymentMethod: 'manual:cash_on_delivery' | 'test:gateway'): Promise<boolean> {
  const browser = shopperBrowser(shop.store)
  for (const variantId of [shop.item, shop.pair, shop.twin]) {
    const added = await browser.call((api) => api.storefront.cart.addLine({ variantId }))
    if (added.status !== 'ok') return false
  }
  const contact = { email: `${newId()}@example.test` }
  const update = { contact, shippingAddress: HOME_ADDRESS, shippingMethodId: shop.methodId, paymentMethod }
  const placed = await browser.call((api) =>
    api.storefront.checkout.placeOrder({ idempotencyKey: newId(), expectedTotalMinor: 3 * 2500 + 500, update }),
  )
  if (placed.status === 'placed' || placed.status === 'redirect') return true
  if (placed.status === 'out_of_stock') return false
  throw new Error(`A buyer heard ${placed.status}`)
}

const countWinners = async (attempts: Promise<boolean>[]) => (await Promise.all(attempts)).filter(Boolean).length

/** Ends what is held: every other order is paid, the rest run out. */
async function endHolds({ store }: Shop): Promise<void> {
  const orders = await store.run((ctx) =>
    ctx.db.order.findMany({ where: { status: 'pending' }, select: { id: true }, orderBy: { number: 'asc' } }),
  )
  await Promise.all(
    orders.map(({ id }, index) =>
      store.run((ctx) =>
        inTransaction(ctx, async (tx) => {
          if (index % 2 === 0) await settleStock(tx, id)
          else await releaseStock(tx, [id])
        }),
      ),
    ),
  )
  const later = new Date(Date.now() + 3_600_000)
  await store.run((ctx) => expireOrders(ctx), { now: later })
}

/**
 * Buyers at once after the same pieces under three names: alone, in pairs, and as a variant that shares them. Every other one pays by a
 * gateway, so that goods are held; then half of what is held is paid and half runs out, and the buyers come again.
 */
export async function rushSharedStock(store: TestStore, buyers: number): Promise<SharedStockReport> {
  const shop = await openShop(store)
  const methodOf = (index: number) => (index % 2 === 0 ? 'test:gateway' : 'manual:cash_on_delivery')
  const won = await countWinners(Array.from({ length: buyers }, (_, index) => buy(shop, methodOf(index))))
  let differences = (await stockDiscrepancies(store)).length
  await endHolds(shop)
  differences += (await stockDiscrepancies(store)).length
  const wonLater = await countWinners(Array.from({ length: buyers }, () => buy(shop, 'manual:cash_on_delivery')))
  differences += (await stockDiscrepancies(store)).length
  const level = await store.run((ctx) => ctx.db.stockLevel.findUniqueOrThrow({ where: { variantId: shop.item } }))
  return { buyers, won, refused: buyers - won, wonLater, differences, onHand: level.onHand - level.reserved }
}

/** How many buyers can be served at most. */
export const MOST_WINNERS = PIECES / EACH

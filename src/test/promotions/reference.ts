import type { Amounts } from '@/features/promotions/amounts-schema'
import type { PromotionAction } from '@/features/promotions/engine/actions'
import type { LineFacts, PromotionFacts } from '@/features/promotions/facts-schema'
import type { Promotion } from '@/features/promotions/promotions-schema'
import { share, type Table, wishOf } from './reference-actions'
import { fits, satisfied } from './reference-conditions'

/*
 * The whole engine once more, without its design: no index, no preparation, no groups. Which promotions apply is found by trying every allowed
 * set of them.
 */

export interface Priced {
  lines: Record<string, number>
  shipping: number
  gifts: string[]
  /** By promotion. */
  amounts: Record<string, number>
}

type Level = 'catalogue' | 'items' | 'order' | 'shipping'

function levelOf(action: PromotionAction): Level {
  if (action.kind === 'percentage') return action.on
  if (action.kind === 'fixed_amount') return action.on === 'pieces' ? 'items' : action.on
  if (action.kind === 'free_shipping') return 'shipping'
  return action.kind === 'gift' || action.kind === 'fixed_price' ? 'order' : 'items'
}

function amountOf(amounts: Amounts, currency: string): bigint {
  return BigInt(Number(Object.entries(amounts).find(([key]) => key === currency)?.[1]))
}

function floorOf(line: LineFacts, margin: number | null): bigint {
  const minimum = BigInt(line.minimumPriceMinor ?? 0)
  if (line.costMinor === null || margin === null) return minimum * BigInt(line.quantity)
  let byMargin = (BigInt(line.costMinor) * 1_000_000n) / BigInt(1_000_000 - margin)
  while (byMargin * BigInt(1_000_000 - margin) < BigInt(line.costMinor) * 1_000_000n) byMargin += 1n
  return (byMargin > minimum ? byMargin : minimum) * BigInt(line.quantity)
}

/** All of these promotions, in turn; sale prices only on the lines on which they were chosen. */
function price(
  promotions: readonly Promotion[],
  facts: PromotionFacts,
  onSale: (promotion: Promotion, line: LineFacts) => boolean = () => true,
): Priced & { worth: bigint } {
  const lines = facts.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const left = new Map(lines.map((line) => [line.id, BigInt(line.unitPriceMinor * line.quantity)]))
  let shippingLeft = BigInt(facts.shipping?.amountMinor ?? 0)
  const given = new Map(
    promotions.map(({ id }) => [id, { lines: new Map<string, bigint>(), total: 0n, off: null as boolean | null }]),
  )
  const gifts: { id: string; text: string; worth: bigint }[] = []
  const inOrder = promotions.toSorted(
    (a, b) =>
      b.stacking.priority - a.stacking.priority ||
      Date.parse(a.createdAt) - Date.parse(b.createdAt) ||
      (a.id < b.id ? -1 : 1),
  )
  for (const level of ['catalogue', 'items', 'order', 'shipping']) {
    for (const promotion of inOrder) {
      for (const action of promotion.actions.filter((one) => levelOf(one) === level)) {
        const own = given.get(promotion.id)
        if (!own) continue
        own.off ??= !satisfied(promotion.conditions, { facts, left }, facts.lines)
        if (own.off) continue
        const leftOf = (line: LineFacts) => left.get(line.id) ?? 0n
        const room = (line: LineFacts) => {
          const over = leftOf(line) - floorOf(line, facts.minimumMarginPpm)
          return over > 0n ? over : 0n
        }
        const isFull = (line: LineFacts) =>
          leftOf(line) + (own.lines.get(line.id) ?? 0n) === BigInt(line.unitPriceMinor * line.quantity)
        const table: Table = {
          pick: (tree) =>
            lines.filter(
              (line) =>
                fits(tree, { facts, left }, line) &&
                onSale(promotion, line) &&
                (!promotion.stacking.skipDiscounted || isFull(line)),
            ),
          left: leftOf,
          room,
          amount: (amounts) => amountOf(amounts, facts.currency),
          shipping: facts.shipping && { left: shippingLeft, price: BigInt(facts.shipping.amountMinor) },
          gift: (variantId) => facts.gifts.find((gift) => gift.variantId === variantId),
        }
        const wish = wishOf(action, table)
        const least = (a: bigint, b: bigint) => (a < b ? a : b)
        const fitting = lines.map((line) => ({ key: line.id, off: least(wish.lines.get(line.id) ?? 0n, room(line)) }))
        const all = [...fitting, { key: 'shipping!', off: least(wish.shipping ?? 0n, shippingLeft) }].filter(
          ({ off }) => off > 0n,
        )
        const wanted = all.reduce((total, { off }) => total + off, 0n)
        const caps = [promotion.stacking.maxDiscount && amountOf(promotion.stacking.maxDiscount, facts.currency)]
        const { budget } = promotion.limits
        const spent = BigInt(facts.usage[promotion.id]?.spentMinor ?? 0)
        caps.push(budget && amountOf(budget, facts.currency) - spent)
        const cap = caps.reduce<bigint>(
          (lowest, one) => (one === null || one - own.total > lowest ? lowest : one - own.total),
          wanted,
        )
        const booked = share(
          cap,
          all.map(({ key, off }) => ({ key, weight: off, ceiling: off })),
        )
        for (const [key, off] of booked) {
          if (key === 'shipping!') shippingLeft -= off
          else left.set(key, (left.get(key) ?? 0n) - off)
          own.lines.set(key, (own.lines.get(key) ?? 0n) + off)
          own.total += off
        }
        if (wish.gift)
          gifts.push({
            id: promotion.id,
            text: `${wish.gift.quantity} × ${wish.gift.variantId}`,
            worth: wish.gift.worth,
          })
      }
    }
  }
  const discounts = lines.map(
    (line) => [line.id, line.unitPriceMinor * line.quantity - Number(left.get(line.id) ?? 0n)] as const,
  )
  const worth =
    [...given.values()].reduce((total, one) => total + one.total, 0n) +
    gifts.reduce((total, one) => total + one.worth, 0n)
  return {
    lines: Object.fromEntries(discounts.filter(([, off]) => off > 0)),
    shipping: (facts.shipping?.amountMinor ?? 0) - Number(shippingLeft),
    gifts: gifts.map(({ text }) => text).toSorted(),
    amounts: Object.fromEntries(
      [...given].filter(([, { total }]) => total > 0n).map(([id, { total }]) => [id, Number(total)]),
    ),
    worth,
  }
}

const CLASS: Record<Level, 'product' | 'order' | 'shipping'> = {
  catalogue: 'product',
  items: 'product',
  order: 'order',
  shipping: 'shipping',
}

function classOf({ actions }: Promotion) {
  const levels = actions.map(levelOf)
  return (
    levels
      .map((level) => CLASS[level])
      .toSorted((a, b) => 'product order shipping'.indexOf(a) - 'product order shipping'.indexOf(b))[0] ?? 'product'
  )
}

function itemsOf(action: PromotionAction) {
  if (action.kind === 'buy_x_get_y') return [action.buy.items, action.get.items]
  if (action.kind === 'bundle') return action.parts.map(({ items }) => items)
  if (action.kind === 'gift') return [{ all: [] }]
  return 'items' in action && levelOf(action) !== 'shipping' ? [action.items] : []
}

function placesOf(promotion: Promotion, facts: PromotionFacts): Set<string> {
  const world = { facts, left: new Map<string, bigint>() }
  const trees = promotion.actions.flatMap(itemsOf)
  const lines = facts.lines.filter((line) => trees.some((tree) => fits(tree, world, line))).map(({ id }) => id)
  return new Set([...lines, ...(promotion.actions.some((one) => levelOf(one) === 'shipping') ? ['shipping!'] : [])])
}

function mayBoth(a: Promotion, b: Promotion, facts: PromotionFacts): boolean {
  if (a.stacking.exclusive === 'order' || b.stacking.exclusive === 'order') return false
  const [mine, theirs] = [placesOf(a, facts), placesOf(b, facts)]
  if (![...mine].some((place) => theirs.has(place))) return true
  if (a.stacking.exclusive === 'items' || b.stacking.exclusive === 'items') return false
  if (a.stacking.lane !== null && a.stacking.lane === b.stacking.lane) return false
  return a.stacking.combinesWith[classOf(b)] && b.stacking.combinesWith[classOf(a)]
}

const readsDiscounts = (promotion: Promotion) => JSON.stringify(promotion.conditions).includes('after_discounts')

const isSale = ({ actions }: Promotion) => actions.some((action) => levelOf(action) === 'catalogue')

/** Sale prices line by line, each as if it were alone in the cart; then everything else. */
export function priceByTrying(promotions: readonly Promotion[], facts: PromotionFacts): Priced {
  const sales = promotions.filter(isSale)
  const chosen = new Map(
    facts.lines.map((line) => {
      const fitting = sales.filter((sale) => placesOf(sale, facts).has(line.id))
      return [line.id, choose(fitting, [], { ...facts, lines: [line] })] as const
    }),
  )
  const onSale = (promotion: Promotion, line: LineFacts) =>
    !isSale(promotion) || chosen.get(line.id)?.includes(promotion) === true
  const offers = choose(
    promotions.filter((one) => !isSale(one)),
    sales,
    facts,
    onSale,
  )
  const { lines, shipping, gifts, amounts } = price([...sales, ...offers], facts, onSale)
  return { lines, shipping, gifts, amounts }
}

/** The best of all allowed sets to which nothing could be added; of equals the one with the higher promotion where they first differ. */
function choose(
  promotions: readonly Promotion[],
  always: readonly Promotion[],
  facts: PromotionFacts,
  onSale?: (promotion: Promotion, line: LineFacts) => boolean,
): Promotion[] {
  const ranked = promotions
    // What is about nothing in the cart takes no part.
    .filter((one) => placesOf(one, facts).size > 0)
    .filter((one) => readsDiscounts(one) || satisfied(one.conditions, { facts, left: new Map() }, facts.lines))
    .toSorted(
      (a, b) =>
        b.stacking.priority - a.stacking.priority ||
        Date.parse(a.createdAt) - Date.parse(b.createdAt) ||
        (a.id < b.id ? -1 : 1),
    )
  const agree = ranked.map((a) => ranked.map((b) => a === b || mayBoth(a, b, facts)))
  const allowed: number[][] = []
  for (let choice = 0; choice < 2 ** ranked.length; choice += 1) {
    const set = [...ranked.keys()].filter((at) => choice & (1 << at))
    const fine = set.every((a) => set.every((b) => agree[a]?.[b]))
    const full = [...ranked.keys()].every((at) => set.includes(at) || set.some((other) => !agree[at]?.[other]))
    if (fine && full) allowed.push(set)
  }
  const judged = allowed.map((set) => ({
    set,
    priced: price([...always, ...set.flatMap((at) => ranked[at] ?? [])], facts, onSale),
  }))
  judged.sort((a, b) => {
    if (a.priced.worth !== b.priced.worth) return a.priced.worth > b.priced.worth ? -1 : 1
    const onlyA = a.set.filter((at) => !b.set.includes(at))[0] ?? Infinity
    const onlyB = b.set.filter((at) => !a.set.includes(at))[0] ?? Infinity
    return onlyA - onlyB
  })
  return (judged[0]?.set ?? []).flatMap((at) => ranked[at] ?? [])
}

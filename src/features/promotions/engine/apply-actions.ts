import type { Gift, Stop } from '../trace-schema'
import { type Lack, LEVELS, type Take, type Turn, type TurnLine } from './actions/action'
import type { Cart } from './cart'
import { amountIn } from './compile-conditions'
import type { CompiledAction } from './compile-promotions'
import { stopOfConditions } from './evaluate-conditions'
import { type Booking, Ledger } from './ledger'
import type { Contender } from './contender'
import { Scope } from './scope'

/** What one promotion did in a run. */
export interface Result {
  readonly contender: Contender
  readonly byLine: ReadonlyMap<number, number>
  readonly shippingMinor: number
  /** On lines and shipping. */
  readonly amountMinor: number
  readonly gifts: readonly Gift[]
  readonly limitedBy: readonly ('floor' | 'max_discount' | 'budget')[]
  /** Where it did nothing: why. */
  readonly stop: Stop | null
  /** The cart as it stood when its turn came. */
  readonly scope: Scope
}

export interface Run {
  /** In the order of turns: by first level, then by rank. */
  readonly results: readonly Result[]
  /** Discounts, and what the gifts would have cost: what one allowed choice is compared with another by. */
  readonly worthMinor: number
  /** What is left of each line, by index. */
  readonly left: readonly number[]
}

/** One promotion's books during a run. */
class Account {
  readonly byLine = new Map<number, number>()
  readonly gifts: Gift[] = []
  readonly limitedBy = new Set<'floor' | 'max_discount' | 'budget'>()
  readonly capMinor: number
  shippingMinor = 0
  amountMinor = 0
  stop: Stop | null = null
  scope: Scope | null = null

  constructor(
    readonly contender: Contender,
    currency: string,
  ) {
    const { maxDiscount } = contender.compiled.promotion.stacking
    this.capMinor = Math.min(maxDiscount ? amountIn(maxDiscount, currency) : Infinity, contender.budgetMinor)
  }

  add(booking: Booking): void {
    for (const { index, amountMinor } of booking.lines) {
      this.byLine.set(index, (this.byLine.get(index) ?? 0) + amountMinor)
    }
    this.shippingMinor += booking.shippingMinor
    this.amountMinor += booking.totalMinor
    if (booking.floored) this.limitedBy.add('floor')
    if (booking.capped) this.limitedBy.add(this.capMinor === this.contender.budgetMinor ? 'budget' : 'max_discount')
  }

  get didSomething(): boolean {
    return this.amountMinor > 0 || this.gifts.length > 0
  }
}

/**
 * Stage 3: lets promotions take their turns: level by level (sale prices, items, order, shipping), within a level by rank, within a promotion by
 * the order of its actions; each works on what those before left (at first `start`, by line). All of them apply: who may is decided in
 * stage 4.
 */
export function applyActions(cart: Cart, contenders: readonly Contender[], start?: readonly number[]): Run {
  const ledger = new Ledger(cart, start)
  const accounts = new Map<Contender, Account>()
  const inOrder = contenders.toSorted((a, b) => a.compiled.rank - b.compiled.rank)
  for (const level of LEVELS) {
    for (const contender of inOrder) {
      contender.compiled.actions.forEach((action, position) => {
        if (action.level !== level) return
        const account = accounts.get(contender) ?? open(contender, cart, ledger)
        accounts.set(contender, account)
        if (account.stop?.kind !== 'condition' && account.stop?.kind !== 'never') {
          takeTurn(account, { action, position, cart, ledger })
        }
      })
    }
  }
  const results = [...accounts.values()].map((account) => close(account, cart))
  const worthMinor = results.reduce((sum, result) => sum + result.amountMinor + giftWorth(result), 0)
  return { results, worthMinor, left: ledger.left }
}

function giftWorth({ gifts }: Result): number {
  return gifts.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0)
}

/** Conditions that speak of the total after discounts are judged here, once, before the promotion's first action. */
function open(contender: Contender, cart: Cart, ledger: Ledger): Account {
  const account = new Account(contender, cart.facts.currency)
  const { conditions } = contender.compiled
  if (conditions.late) {
    const left = cart.lines.map((line) => ledger.leftOf(line.index))
    account.scope = new Scope(cart, cart.lines, (line) => left[line.index] ?? 0)
    account.stop = stopOfConditions(conditions, account.scope)
  }
  return account
}

interface Step {
  readonly action: CompiledAction
  readonly position: number
  readonly cart: Cart
  readonly ledger: Ledger
}

function takeTurn(account: Account, step: Step): void {
  const { contender } = account
  const turn = openTurn(account, step)
  const take = step.action.kind.apply(step.action.action, turn)
  const booking = step.ledger.book(take, account.capMinor - account.amountMinor)
  account.add(booking)
  if (take.gift) {
    const { id } = contender.compiled.promotion
    account.gifts.push({ promotionId: id, label: contender.label, ...take.gift })
  }
  if (booking.totalMinor === 0 && !take.gift) account.stop ??= stopOfLack(take, step, turn, contender)
}

function openTurn({ contender, byLine }: Account, { position, cart, ledger }: Step): Turn {
  const { shipping, gifts, currency } = cart.facts
  const { skipDiscounted } = contender.compiled.promotion.stacking
  const isDiscounted = (index: number) => ledger.takenFrom(index) > (byLine.get(index) ?? 0)
  return {
    lines: (selector) =>
      (contender.lines[position]?.[selector] ?? []).flatMap((index): TurnLine | [] =>
        skipDiscounted && isDiscounted(index) ? [] : (ledger.line(index) ?? []),
      ),
    roomOf: (index) => ledger.roomOf(index),
    shipping: shipping && { leftMinor: ledger.shippingLeft, priceMinor: shipping.amountMinor },
    amount: (amounts) => amountIn(amounts, currency),
    gift: (variantId) => gifts.find((gift) => gift.variantId === variantId),
  }
}

function stopOfLack(take: Take, { action, position }: Step, turn: Turn, contender: Contender): Stop {
  if (take.lack) return lackAsStop(take.lack)
  const nothing = (reason: Extract<Stop, { kind: 'nothing_to_discount' }>['reason']): Stop => ({
    kind: 'nothing_to_discount',
    reason,
  })
  if (action.level === 'shipping') {
    if (!turn.shipping) return nothing('no_shipping')
    return nothing(turn.shipping.leftMinor === 0 ? 'nothing_left' : 'no_benefit')
  }
  const lines = action.selectors.flatMap((_, selector) => turn.lines(selector))
  if (lines.length === 0) {
    return nothing(contender.lines[position]?.some((some) => some.length > 0) ? 'already_discounted' : 'no_items')
  }
  if (lines.every(({ leftMinor }) => leftMinor === 0)) return nothing('nothing_left')
  return lines.every(({ roomMinor }) => roomMinor === 0) ? { kind: 'floor' } : nothing('no_benefit')
}

function lackAsStop(lack: Lack): Stop {
  const kind = 'nothing_to_discount' as const
  if (lack.reason === 'pieces') return { kind, reason: 'pieces_missing', missingPieces: lack.missing }
  if (lack.reason === 'amount') return { kind, reason: 'amount_missing', missingMinor: lack.missingMinor }
  return { kind, reason: lack.reason }
}

function close(account: Account, cart: Cart): Result {
  const { contender, byLine, shippingMinor, amountMinor, gifts, limitedBy, scope } = account
  return {
    contender,
    byLine,
    shippingMinor,
    amountMinor,
    gifts,
    limitedBy: [...limitedBy],
    stop: account.didSomething ? null : account.stop,
    scope: scope ?? cart.whole,
  }
}

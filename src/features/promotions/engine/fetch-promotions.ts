import type { CodeFacts } from '../facts-schema'
import type { Stop } from '../trace-schema'
import type { Cart } from './cart'
import { amountIn } from './compile-conditions'
import type { CompiledPromotion, CompiledPromotions } from './compile-promotions'
import { keysOfLine } from './find-anchor'
import { stopOfSchedule } from './schedule'

/** A promotion that is on for this cart. */
export interface Fetched {
  readonly compiled: CompiledPromotion
  /** The entered code that brought it in; null for automatic ones. */
  readonly code: CodeFacts | null
  /** What its budget has left; infinite without one. */
  readonly budgetMinor: number
}

export interface Stopped {
  readonly compiled: CompiledPromotion
  readonly code: CodeFacts | null
  readonly stop: Stop
}

/**
 * Stage 1: which promotions are on. Trigger, time, limits and currency by comparing; what needs items that the cart does not have by the index,
 * so that its conditions are never looked at.
 */
export function fetchPromotions(
  { promotions, byKey }: CompiledPromotions,
  cart: Cart,
): { fetched: Fetched[]; stopped: Stopped[] } {
  const needed = new Set(cart.lines.flatMap((line) => keysOfLine(line)).flatMap((key) => byKey.get(key) ?? []))
  const codes = codesByPromotion(cart)
  const fetched: Fetched[] = []
  const stopped: Stopped[] = []
  for (const compiled of promotions) {
    const code = chooseCode(compiled, codes, cart)
    const stop =
      code.stop ??
      stopOfSchedule(compiled.schedule, cart) ??
      stopOfLimits(compiled, cart) ??
      stopOfAnchor(compiled, needed, cart)
    if (stop) stopped.push({ compiled, code: code.code, stop })
    else fetched.push({ compiled, code: code.code, budgetMinor: budgetLeft(compiled, cart) })
  }
  return { fetched, stopped }
}

/** Sorted, so that it does not matter in which order codes were entered. */
function codesByPromotion({ facts }: Cart): Map<string, CodeFacts[]> {
  const codes = new Map<string, CodeFacts[]>()
  for (const code of facts.codes.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    if (code.promotionId === null) continue
    codes.set(code.promotionId, [...(codes.get(code.promotionId) ?? []), code])
  }
  return codes
}

type ChosenCode = { readonly code: CodeFacts | null; readonly stop: Stop | null }

const AUTOMATIC: ChosenCode = { code: null, stop: null }
const WITHOUT: ChosenCode = { code: null, stop: { kind: 'code_missing' } }

/** The first of the entered codes that is good, or what is wrong with the first. */
function chooseCode(
  { promotion }: CompiledPromotion,
  codes: ReadonlyMap<string, readonly CodeFacts[]>,
  cart: Cart,
): ChosenCode {
  if (promotion.trigger === 'automatic') return AUTOMATIC
  const entered = codes.get(promotion.id)
  if (!entered) return WITHOUT
  const judged = entered.map((code) => ({ code, stop: stopOfCode(code, promotion.limits.usesPerCode, cart) }))
  return judged.find(({ stop }) => stop === null) ?? judged[0] ?? WITHOUT
}

type CodeProblem = Extract<Stop, { kind: 'code' }>['reason']

/** What is wrong with a code by itself, or null. */
export function stopOfCode(
  code: CodeFacts,
  usesPerCode: number | null,
  { facts, nowMs }: Pick<Cart, 'facts' | 'nowMs'>,
): Stop | null {
  const refuse = (reason: CodeProblem): Stop => ({ kind: 'code', code: code.code, reason })
  const { customerId, customerGroupId, startsAt, endsAt } = code
  const maxUses = code.maxUses ?? usesPerCode
  if (endsAt !== null && nowMs >= Date.parse(endsAt)) return refuse('expired')
  if (startsAt !== null && nowMs < Date.parse(startsAt)) return refuse('not_started')
  if (maxUses !== null && code.uses >= maxUses) return refuse('used_up')
  if (customerId !== null && facts.customer?.id !== customerId) return refuse('not_yours')
  if (customerGroupId !== null && !facts.customer?.groupIds.includes(customerGroupId)) return refuse('not_yours')
  return null
}

function stopOfLimits({ promotion, currencies }: CompiledPromotion, { facts }: Cart): Stop | null {
  if (currencies !== null && !currencies.has(facts.currency)) return { kind: 'currency', currency: facts.currency }
  const { totalUses, usesPerCustomer, budget } = promotion.limits
  if (totalUses === null && usesPerCustomer === null && budget === null) return null
  const usage = facts.usage[promotion.id]
  return (
    reached('total_uses', usage?.uses ?? 0, totalUses) ??
    reached('uses_per_customer', usage?.customerUses ?? 0, usesPerCustomer) ??
    reached('budget', usage?.spentMinor ?? 0, budget && amountIn(budget, facts.currency))
  )
}

type Limit = Extract<Stop, { kind: 'limit' }>['limit']

function reached(limit: Limit, used: number, allowed: number | null): Stop | null {
  return allowed !== null && used >= allowed ? { kind: 'limit', limit, used, allowed } : null
}

function budgetLeft({ promotion }: CompiledPromotion, { facts }: Cart): number {
  const { budget } = promotion.limits
  return budget ? amountIn(budget, facts.currency) - (facts.usage[promotion.id]?.spentMinor ?? 0) : Infinity
}

function stopOfAnchor({ anchor, rank }: CompiledPromotion, needed: ReadonlySet<number>, cart: Cart): Stop | null {
  if (!anchor || needed.has(rank)) return null
  if (!anchor.leaf) return { kind: 'nothing_to_discount', reason: 'no_items' }
  return { kind: 'condition', negated: false, comparison: anchor.leaf.compare(cart.whole) }
}

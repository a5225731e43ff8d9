import type { Amounts, Benefit, TierBenefit } from '../amounts-schema'
import type { Condition, ConditionTree, ConditionValue, ItemTree } from '../conditions-schema'
import type { Promotion } from '../promotions-schema'
import type { PromotionAction } from './actions'
import { fieldOf } from './conditions'

/** A piece of a sentence: a key below `promotions.describe` in the messages, and what goes into it. */
export interface Phrase {
  readonly key: string
  readonly values: Readonly<Record<string, PhraseValue>>
}

/** What a phrase needs: a number as it is, or something that is written in the reader's way, with names for ids. */
export type PhraseValue =
  | number
  | Phrase
  | { readonly text: string }
  | { readonly ratePpm: number }
  | { readonly amounts: Amounts }
  | { readonly instant: string }
  | { readonly weekdays: readonly number[] }
  /** Things of one kind (product, category, customer group …), to be named. */
  | { readonly ids: readonly string[]; readonly of: string }
  | { readonly all: readonly Phrase[] }
  | { readonly any: readonly Phrase[] }

/** What a promotion does, in pieces of sentences: what it gives, when, and by which rules. */
export interface PromotionDescription {
  readonly gives: readonly Phrase[]
  /** Null where it is for every cart. */
  readonly conditions: Phrase | null
  readonly rules: readonly Phrase[]
}

/** Says in words what a promotion does. Pure data: whoever shows it has the language, the currency and the names. */
export function describePromotion(promotion: Promotion): PromotionDescription {
  const { actions, conditions } = promotion
  const isBlank = 'all' in conditions && conditions.all.length === 0
  return {
    gives: actions.map((action) => describeAction(action)),
    conditions: isBlank ? null : describeTree(conditions),
    rules: [...describeSchedule(promotion), ...describeLimits(promotion), ...describeStacking(promotion)],
  }
}

function phrase(key: string, values: Phrase['values'] = {}): Phrase {
  return { key, values }
}

function describeAction(action: PromotionAction): Phrase {
  const key = `actions.${action.kind}`
  switch (action.kind) {
    case 'percentage':
      return phrase(`${key}.${action.on}`, { rate: { ratePpm: action.ratePpm }, items: describeItems(action.items) })
    case 'fixed_amount':
      return phrase(`${key}.${action.on}`, { amount: { amounts: action.amounts }, items: describeItems(action.items) })
    case 'fixed_price':
      return phrase(key, { amount: { amounts: action.amounts }, items: describeItems(action.items) })
    case 'free_shipping':
      return action.upTo ? phrase('actions.free_shipping_up_to', { amount: { amounts: action.upTo } }) : phrase(key)
    case 'gift':
      return phrase(key, { quantity: action.quantity, gift: { ids: [action.variantId], of: 'variant' } })
    case 'bogo':
      return phrase(`${key}.${action.among}`, { items: describeItems(action.items), rate: { ratePpm: action.ratePpm } })
    case 'buy_x_get_y':
      return phrase(`${key}.${action.pick}`, {
        bought: action.buy.quantity,
        boughtItems: describeItems(action.buy.items),
        got: action.get.quantity,
        gotItems: describeItems(action.get.items),
        benefit: describeBenefit(action.benefit),
      })
    case 'bundle': {
      const parts = action.parts.map(({ items, quantity }) => phrase('part', { quantity, items: describeItems(items) }))
      return phrase(key, { parts: { all: parts }, benefit: describeBenefit(action.benefit) })
    }
    case 'mix_and_match':
    case 'first_units':
      return phrase(key, {
        quantity: action.quantity,
        items: describeItems(action.items),
        benefit: describeBenefit(action.benefit),
      })
    case 'ranked_items':
      return phrase(`${key}.${action.rank}`, {
        quantity: action.quantity,
        items: describeItems(action.items),
        benefit: describeBenefit(action.benefit),
      })
    case 'tiered': {
      const tiers = action.tiers.map(({ from, benefit }) =>
        phrase(`tier.${action.by}`, {
          from: typeof from === 'number' ? from : { amounts: from },
          benefit: describeBenefit(benefit),
        }),
      )
      return phrase(`${key}.${action.across}`, { items: describeItems(action.items), tiers: { all: tiers } })
    }
  }
}

function describeBenefit(benefit: Benefit | TierBenefit): Phrase {
  if (benefit.kind !== 'percentage') return phrase(`benefits.${benefit.kind}`, { amount: { amounts: benefit.amounts } })
  return benefit.ratePpm === 1_000_000
    ? phrase('benefits.free')
    : phrase('benefits.percentage', { rate: { ratePpm: benefit.ratePpm } })
}

/** "All items", "Mugs, Cups", or whatever the tree says. */
function describeItems(items: ItemTree): Phrase {
  if ('all' in items) {
    const [only] = items.all
    if (!only) return phrase('items.all')
    // A group of one is that one: the builder's trees begin with a group.
    if (items.all.length === 1) return describeItems(only)
  }
  const ids = 'target' in items && items.field === 'id' ? idsOf(items) : null
  if ('target' in items && ids) return phrase('items.these', { names: { ids, of: items.target } })
  return phrase('items.where', { condition: describeTree(items) })
}

/** The ids of a comparison that is about having one of them. */
function idsOf({ operator, value }: Condition): string[] | null {
  if (operator === 'in' && Array.isArray(value)) return value.map(String)
  return typeof value === 'string' && (operator === 'eq' || operator === 'contains') ? [value] : null
}

function describeTree(tree: ConditionTree): Phrase {
  if ('not' in tree) return phrase('not', { condition: describeTree(tree.not) })
  if ('all' in tree) return group('all', tree.all)
  if ('any' in tree) return group('any', tree.any)
  const field = phrase(`fields.${tree.target}.${tree.field}`)
  const comparison = phrase(`operators.${tree.operator}`, { field, ...describeValue(tree) })
  return tree.where ? phrase('counting', { condition: comparison, items: describeItems(tree.where) }) : comparison
}

function group(type: 'all' | 'any', nodes: readonly ConditionTree[]): Phrase {
  const phrases = nodes.map((node) => describeTree(node))
  const [only] = phrases
  if (only && phrases.length === 1) return only
  return only
    ? phrase(type, { conditions: type === 'all' ? { all: phrases } : { any: phrases } })
    : phrase(`${type}_empty`)
}

function describeValue({ target, field, value }: Condition): Record<string, PhraseValue> {
  if (typeof value === 'object' && 'from' in value) return { from: scalar(value.from), to: scalar(value.to) }
  const values = isList(value) ? value : [value]
  const kind = fieldOf(target, field)?.kind
  if (kind === 'id') return { value: { ids: values.map(String), of: target } }
  if (target === 'time' && field === 'weekday') return { value: { weekdays: values.map(Number) } }
  const phrases = values.map((one) => phrase('value', { value: scalar(one) }))
  return { value: phrases.length === 1 ? scalar(values[0] ?? '') : { any: phrases } }
}

function isList(value: ConditionValue): value is Extract<ConditionValue, readonly unknown[]> {
  return Array.isArray(value)
}

function scalar(value: string | number | boolean | Amounts): PhraseValue {
  if (typeof value === 'object') return { amounts: value }
  if (typeof value === 'boolean') return phrase(value ? 'yes' : 'no')
  return typeof value === 'number' ? value : { text: value }
}

function describeSchedule({ schedule, trigger }: Promotion): Phrase[] {
  const { startsAt, endsAt, windows } = schedule
  return [
    phrase(`trigger.${trigger}`),
    ...(startsAt ? [phrase('starts', { at: { instant: startsAt } })] : []),
    ...(endsAt ? [phrase('ends', { at: { instant: endsAt } })] : []),
    ...windows.map(({ weekdays, from, to }) =>
      phrase('window', { weekdays: { weekdays }, from: { text: from }, to: { text: to } }),
    ),
  ]
}

function describeLimits({ limits, actions }: Promotion): Phrase[] {
  const { totalUses, usesPerCustomer, usesPerCode, budget } = limits
  const counts = { totalUses, usesPerCustomer, usesPerCode }
  const repeats = actions.flatMap((action) => ('repeat' in action && action.repeat !== null ? [action.repeat] : []))
  return [
    ...repeats.map((count) => phrase('limits.repeat', { count })),
    ...Object.entries(counts).flatMap(([name, count]) => (count === null ? [] : [phrase(`limits.${name}`, { count })])),
    ...(budget ? [phrase('limits.budget', { amount: { amounts: budget } })] : []),
  ]
}

function describeStacking({ stacking }: Promotion): Phrase[] {
  const { exclusive, lane, combinesWith, skipDiscounted, maxDiscount } = stacking
  const refused = Object.entries(combinesWith).filter(([, allowed]) => !allowed)
  return [
    ...(maxDiscount ? [phrase('limits.maxDiscount', { amount: { amounts: maxDiscount } })] : []),
    ...(exclusive === 'none' ? [] : [phrase(`stacking.exclusive_${exclusive}`)]),
    ...(lane === null ? [] : [phrase('stacking.lane', { lane: { text: lane } })]),
    ...refused.map(([of]) => phrase(`stacking.not_with_${of}`)),
    ...(skipDiscounted ? [phrase('stacking.skip_discounted')] : []),
  ]
}

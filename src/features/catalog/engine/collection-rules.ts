import { assertNever } from '@/lib/assert-never'
import type { CollectionCondition, CollectionRules, NumberOperator, TextOperator } from '../collection-rule-schema'

/** What rules can ask of a product. */
export type CollectionFacts = {
  title: string
  vendor: string
  productType: string
  tags: readonly string[]
  /** The categories it is in, and all their ancestors. */
  categoryIds: readonly string[]
  /** Prices in the store's default currency; `available` is null where stock is not tracked or may be oversold. */
  variants: readonly { priceMinor: number | null; compareAtMinor: number | null; available: number | null }[]
}

function testText(actual: string, operator: 'eq' | 'contains' | 'starts_with' | 'ends_with', value: string): boolean {
  switch (operator) {
    case 'eq':
      return actual === value
    case 'contains':
      return actual.includes(value)
    case 'starts_with':
      return actual.startsWith(value)
    case 'ends_with':
      return actual.endsWith(value)
    default:
      return assertNever(operator)
  }
}

/** Letter case does not count. A negative operator holds exactly where its positive one does not, so for all of several texts. */
function matchText(actual: readonly string[], operator: TextOperator, value: string): boolean {
  if (operator === 'ne') return !matchText(actual, 'eq', value)
  if (operator === 'not_contains') return !matchText(actual, 'contains', value)
  const wanted = value.toLowerCase()
  return actual.some((text) => testText(text.toLowerCase(), operator, wanted))
}

function testNumber(actual: number, operator: Exclude<NumberOperator, 'ne'>, value: number): boolean {
  switch (operator) {
    case 'eq':
      return actual === value
    case 'gt':
      return actual > value
    case 'gte':
      return actual >= value
    case 'lt':
      return actual < value
    case 'lte':
      return actual <= value
    default:
      return assertNever(operator)
  }
}

/** Holds where one of the numbers fits; `ne` where none is equal. A missing number fits nothing. */
function matchNumber(actual: readonly (number | null)[], operator: NumberOperator, value: number): boolean {
  if (operator === 'ne') return !matchNumber(actual, 'eq', value)
  return actual.some((number) => number !== null && testNumber(number, operator, value))
}

function isOnSale({ variants }: CollectionFacts): boolean {
  return variants.some(
    ({ priceMinor, compareAtMinor }) => priceMinor !== null && compareAtMinor !== null && compareAtMinor > priceMinor,
  )
}

/** All variants' pieces together; without end as soon as one variant can always be sold. */
function sellable({ variants }: CollectionFacts): number {
  return variants.reduce((sum, { available }) => sum + (available ?? Number.POSITIVE_INFINITY), 0)
}

/** Whether the product fulfils one condition. */
export function matchesCondition(facts: CollectionFacts, condition: CollectionCondition): boolean {
  switch (condition.field) {
    case 'title':
      return matchText([facts.title], condition.operator, condition.value)
    case 'vendor':
      return matchText([facts.vendor], condition.operator, condition.value)
    case 'product_type':
      return matchText([facts.productType], condition.operator, condition.value)
    case 'tag':
      return matchText(facts.tags, condition.operator, condition.value)
    case 'price':
      return matchNumber(
        facts.variants.map((one) => one.priceMinor),
        condition.operator,
        condition.value,
      )
    case 'compare_at':
      return matchNumber(
        facts.variants.map((one) => one.compareAtMinor),
        condition.operator,
        condition.value,
      )
    case 'on_sale':
      return isOnSale(facts) === condition.value
    case 'stock':
      return matchNumber([sellable(facts)], condition.operator, condition.value)
    case 'category':
      return condition.value.some((id) => facts.categoryIds.includes(id)) === (condition.operator === 'in')
    default:
      return assertNever(condition)
  }
}

/**
 * Whether a product belongs to a rule-based collection.
 *
 * Where a product has several values of a field (tags, its variants' prices), a condition holds if one of them fits, and each negative operator
 * (`ne`, `not_contains`, `not_in`) is the exact negation of its positive one: "tag is not sale" means that no tag is.
 * Two price conditions may so be met by two different variants. Texts compare without letter case.
 */
export function matchesRules(facts: CollectionFacts, rules: CollectionRules): boolean {
  const holds = (condition: CollectionCondition) => matchesCondition(facts, condition)
  return rules.match === 'all' ? rules.conditions.every(holds) : rules.conditions.some(holds)
}

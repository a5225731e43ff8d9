import type { Condition, ConditionTree, ItemTree } from '@/features/promotions/conditions-schema'
import type { LineFacts, PromotionFacts } from '@/features/promotions/facts-schema'

/*
 * Conditions once more, written as an interpreter: one function reads, one compares, nothing is prepared, and nothing is shared with the engine.
 * Where the two disagree, one of them is wrong.
 */

type Value = string | number | boolean

/** Lines with what is left of them in BigInt minor units. */
export interface World {
  readonly facts: PromotionFacts
  readonly left: ReadonlyMap<string, bigint>
}

export function satisfied(tree: ConditionTree, world: World, lines: readonly LineFacts[]): boolean {
  if ('not' in tree) return !satisfied(tree.not, world, lines)
  if ('any' in tree) {
    for (const each of tree.any) if (satisfied(each, world, lines)) return true
    return false
  }
  if ('all' in tree) {
    for (const each of tree.all) if (!satisfied(each, world, lines)) return false
    return true
  }
  const { where } = tree
  const seen = where ? lines.filter((line) => fits(where, world, line)) : lines
  return compared(tree, read(tree.target, tree.field, world, seen), world.facts.currency)
}

export function fits(tree: ItemTree, world: World, line: LineFacts): boolean {
  return satisfied(tree, world, [line])
}

function pieces(lines: readonly LineFacts[], key: 'productId' | 'variantId'): number[] {
  const names = [...new Set(lines.map((line) => line[key]))]
  return names.map((name) => lines.filter((line) => line[key] === name).reduce((sum, line) => sum + line.quantity, 0))
}

const lower = (text: string) => text.toLowerCase()
const distinct = (values: readonly unknown[]) => new Set(values).size

function read(target: string, field: string, { facts, left }: World, lines: readonly LineFacts[]): Value[] {
  const { customer, shipping } = facts
  switch (`${target}.${field}`) {
    case 'product.id':
      return lines.map((line) => line.productId)
    case 'product.vendor':
      return lines.map((line) => lower(line.vendor))
    case 'product.type':
      return lines.map((line) => lower(line.productType))
    case 'product.tag':
      return lines.flatMap((line) => line.tags.map(lower))
    case 'product.price':
    case 'variant.price':
      return lines.map((line) => line.unitPriceMinor)
    case 'product.on_sale':
      return lines.map((line) => line.unitPriceMinor < (line.compareAtMinor ?? -1))
    case 'product.quantity':
      return pieces(lines, 'productId')
    case 'variant.id':
      return lines.map((line) => line.variantId)
    case 'variant.sku':
      return lines.flatMap((line) => (line.sku === null ? [] : [lower(line.sku)]))
    case 'variant.quantity':
      return pieces(lines, 'variantId')
    case 'category.id':
      return lines.flatMap((line) => line.categoryPaths.flatMap((path) => path))
    case 'category.own_id':
      return lines.flatMap((line) => line.categoryPaths.map((path) => path.at(-1) ?? ''))
    case 'category.count':
      return [distinct(lines.flatMap((line) => line.categoryPaths.map((path) => path.at(-1))))]
    case 'collection.id':
      return lines.flatMap((line) => line.collectionIds)
    case 'collection.count':
      return [distinct(lines.flatMap((line) => line.collectionIds))]
    case 'cart_total.before_discounts':
      return [lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)]
    case 'cart_total.after_discounts':
      return [Number(lines.reduce((sum, line) => sum + (left.get(line.id) ?? 0n), 0n))]
    case 'cart_total.currency':
      return [lower(facts.currency)]
    case 'cart_quantity.pieces':
      return [lines.reduce((sum, line) => sum + line.quantity, 0)]
    case 'cart_quantity.lines':
      return [lines.length]
    case 'cart_quantity.products':
      return [distinct(lines.map((line) => line.productId))]
    case 'customer.id':
      return customer ? [customer.id] : []
    case 'customer.email':
      return customer?.email ? [lower(customer.email)] : []
    case 'customer.signed_in':
      return [customer !== null]
    case 'customer.tag':
      return customer ? customer.tags.map(lower) : []
    case 'customer.order_count':
      return [customer ? customer.orderCount : 0]
    case 'customer.first_order':
      return [!customer || customer.orderCount === 0]
    case 'customer.spent':
      return [customer ? customer.spentMinor : 0]
    case 'customer.country':
      return facts.country === null ? [] : [lower(facts.country)]
    case 'customer_group.id':
      return customer ? customer.groupIds : []
    case 'customer_group.count':
      return [customer ? customer.groupIds.length : 0]
    case 'shipping_method.id':
      return shipping ? [shipping.methodId] : []
    case 'shipping_method.price':
      return shipping ? [shipping.amountMinor] : []
    case 'time.weekday':
      return [clock(facts, { weekday: 'short' })]
    case 'time.hour':
      return [clock(facts, { hour: 'numeric', hourCycle: 'h23' })]
    default:
      throw new Error(`The reference does not know ${target}.${field}`)
  }
}

/** The store's weekday (Monday 1) or hour, from Intl. */
function clock({ now, timeZone }: PromotionFacts, options: Intl.DateTimeFormatOptions): number {
  const text = new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(new Date(now))
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(text)
  return weekday === -1 ? Number(text) : weekday + 1
}

const TEXTS = new Set(['vendor', 'type', 'tag', 'sku', 'currency', 'email', 'country'])

function compared({ field, operator, value }: Condition, actual: readonly Value[], currency: string): boolean {
  const plain = (one: unknown): Value => {
    if (typeof one === 'object' && one !== null)
      return Number(Object.entries(one).find(([key]) => key === currency)?.[1])
    return TEXTS.has(field) ? lower(String(one)) : (one as Value)
  }
  const same = () => actual.filter((one) => one === plain(value)).length > 0
  const listed = () => (value as unknown[]).map(plain).filter((one) => actual.includes(one)).length > 0
  const part = () =>
    actual.filter((one) =>
      TEXTS.has(field) ? String(one).split(String(plain(value))).length > 1 : one === plain(value),
    ).length > 0
  switch (operator) {
    case 'eq':
      return same()
    case 'ne':
      return !same()
    case 'in':
      return listed()
    case 'not_in':
      return !listed()
    case 'contains':
      return part()
    case 'not_contains':
      return !part()
    case 'gt':
      return Math.max(...actual.map(Number)) > Number(plain(value))
    case 'gte':
      return Math.max(...actual.map(Number)) >= Number(plain(value))
    case 'lt':
      return Math.min(...actual.map(Number)) < Number(plain(value))
    case 'lte':
      return Math.min(...actual.map(Number)) <= Number(plain(value))
    case 'between': {
      const { from, to } = value as { from: unknown; to: unknown }
      return actual.filter((one) => Number(one) >= Number(plain(from)) && Number(one) <= Number(plain(to))).length > 0
    }
  }
}

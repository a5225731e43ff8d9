import { Prisma } from '@/generated/store/client'
import { assertNever } from '@/lib/assert-never'
import type { CollectionCondition, CollectionRules, NumberOperator, TextOperator } from '../collection-rule-schema'

/** The rules as one condition on product `p`. What each means is in engine/collection-rules.ts; a property test holds the two together. */
export function rulesCondition(rules: CollectionRules): Prisma.Sql {
  const conditions = rules.conditions.map(condition)
  return Prisma.sql`(${Prisma.join(conditions, rules.match === 'all' ? ' AND ' : ' OR ')})`
}

function condition(rule: CollectionCondition): Prisma.Sql {
  switch (rule.field) {
    case 'title':
      return text(Prisma.sql`p.title`, rule.operator, rule.value)
    case 'vendor':
      return text(Prisma.sql`p.vendor`, rule.operator, rule.value)
    case 'product_type':
      return text(Prisma.sql`p.product_type`, rule.operator, rule.value)
    case 'tag':
      return tag(rule.operator, rule.value)
    case 'price':
      return amount(Prisma.sql`vp.amount_minor`, rule.operator, rule.value)
    case 'compare_at':
      return amount(Prisma.sql`vp.compare_at_minor`, rule.operator, rule.value)
    case 'on_sale':
      return Prisma.sql`${variantPrice(Prisma.sql`vp.compare_at_minor > vp.amount_minor`)} = ${rule.value}`
    case 'stock':
      return stock(rule.operator, rule.value)
    case 'category':
      return Prisma.sql`${inCategories(rule.value)} = ${rule.operator === 'in'}`
    default:
      return assertNever(rule)
  }
}

function text(actual: Prisma.Sql, operator: TextOperator, value: string): Prisma.Sql {
  const wanted = Prisma.sql`lower(${value})`
  switch (operator) {
    case 'eq':
      return Prisma.sql`lower(${actual}) = ${wanted}`
    case 'ne':
      return Prisma.sql`lower(${actual}) <> ${wanted}`
    case 'contains':
      return Prisma.sql`position(${wanted} IN lower(${actual})) > 0`
    case 'not_contains':
      return Prisma.sql`position(${wanted} IN lower(${actual})) = 0`
    case 'starts_with':
      return Prisma.sql`starts_with(lower(${actual}), ${wanted})`
    case 'ends_with':
      return Prisma.sql`right(lower(${actual}), length(${wanted})) = ${wanted}`
    default:
      return assertNever(operator)
  }
}

function tag(operator: TextOperator, value: string): Prisma.Sql {
  if (operator === 'ne') return Prisma.sql`NOT ${tag('eq', value)}`
  if (operator === 'not_contains') return Prisma.sql`NOT ${tag('contains', value)}`
  return Prisma.sql`EXISTS (SELECT 1 FROM unnest(p.tags) tag WHERE ${text(Prisma.sql`tag`, operator, value)})`
}

const OPERATORS: Readonly<Record<NumberOperator, Prisma.Sql>> = {
  eq: Prisma.sql`=`,
  ne: Prisma.sql`<>`,
  gt: Prisma.sql`>`,
  gte: Prisma.sql`>=`,
  lt: Prisma.sql`<`,
  lte: Prisma.sql`<=`,
}

/** Holds where one variant's amount in the default currency fits; `ne` where none is equal. */
function amount(actual: Prisma.Sql, operator: NumberOperator, value: number): Prisma.Sql {
  if (operator === 'ne') return Prisma.sql`NOT ${amount(actual, 'eq', value)}`
  return variantPrice(Prisma.sql`${actual} ${OPERATORS[operator]} ${BigInt(value)}`)
}

function variantPrice(holds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM variant v
    JOIN variant_price vp ON vp.variant_id = v.id AND vp.currency = (SELECT st.currency FROM store_setting st)
    WHERE v.product_id = p.id AND ${holds})`
}

/** All variants' pieces together; more than any number as soon as one variant can always be sold. */
function stock(operator: NumberOperator, value: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT CASE WHEN bool_or(s.variant_id IS NULL OR NOT s.tracked OR s.allow_backorder) THEN 'Infinity'::float8
      ELSE coalesce(sum(s.on_hand - s.reserved), 0) END
    FROM variant v LEFT JOIN sellable_stock s ON s.variant_id = v.id WHERE v.product_id = p.id
  ) ${OPERATORS[operator]} ${value}`
}

function inCategories(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM product_category pc JOIN category own ON own.id = pc.category_id
    JOIN category wanted ON wanted.id = ANY(${[...ids]}::uuid[]) AND starts_with(own.path, wanted.path)
    WHERE pc.product_id = p.id)`
}

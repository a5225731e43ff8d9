import { z } from 'zod'
import { type Amounts, amountsSchema } from './amounts-schema'
import { fieldOf, TARGETS, type TargetName } from './engine/conditions'
import { OPERATORS, type OperatorName } from './engine/operators'
import type { ValueKind } from './engine/operators/operator'

/*
 * Conditions, nested to any depth:
 *   { all: […] } | { any: […] } | { not: … } | { target, field, operator, value, where? }
 * The same tree over items alone (product, variant, category, collection) says which items an action is about.
 */

type ConditionScalar = string | number | boolean | Amounts
export type ConditionValue =
  | ConditionScalar
  | readonly ConditionScalar[]
  | { from: number | Amounts; to: number | Amounts }

export interface ItemCondition {
  target: TargetName
  field: string
  operator: OperatorName
  value: ConditionValue
}

export interface Condition extends ItemCondition {
  /** Only lines that this is true of are looked at: "at least 2 pieces where the category is A". */
  where?: ItemTree
}

type Tree<Leaf> = { all: Tree<Leaf>[] } | { any: Tree<Leaf>[] } | { not: Tree<Leaf> } | Leaf
export type ConditionTree = Tree<Condition>
export type ItemTree = Tree<ItemCondition>

const names = <Name extends string>(registry: Record<Name, unknown>) =>
  z.enum(Object.keys(registry) as [Name, ...Name[]])

const SCALARS: Record<ValueKind, z.ZodType<ConditionScalar>> = {
  id: z.string().min(1).max(64),
  text: z.string().min(1).max(200),
  number: z.int(),
  money: amountsSchema,
  flag: z.boolean(),
}

function valueSchema(operator: OperatorName, kind: ValueKind): z.ZodType<ConditionValue> {
  const scalar = SCALARS[kind]
  switch (OPERATORS[operator].takes) {
    case 'one':
      return scalar
    case 'many':
      return z.array(scalar).max(1_000)
    case 'range': {
      const end = kind === 'money' ? amountsSchema : z.int()
      return z.strictObject({ from: end, to: end })
    }
  }
}

/** Field, operator and value must fit the target; what does not is named by its path. */
function checkCondition(condition: ItemCondition, ctx: z.RefinementCtx): void {
  const { target, operator } = condition
  const field = fieldOf(target, condition.field)
  if (!field) {
    const known = Object.keys(TARGETS[target].fields).join(', ')
    return ctx.addIssue({ code: 'custom', path: ['field'], message: `${target} has ${known}` })
  }
  if (!OPERATORS[operator].kinds.includes(field.kind)) {
    const message = `${operator} does not compare a ${field.kind}`
    return ctx.addIssue({ code: 'custom', path: ['operator'], message })
  }
  forwardIssues(valueSchema(operator, field.kind).safeParse(condition.value), ctx, ['value'])
}

function forwardIssues(result: z.ZodSafeParseResult<unknown>, ctx: z.RefinementCtx, path: PropertyKey[]): void {
  for (const issue of result.error?.issues ?? []) {
    ctx.addIssue({ code: 'custom', message: issue.message, path: [...path, ...issue.path] })
  }
}

const leafShape = {
  target: names(TARGETS),
  field: z.string(),
  operator: names(OPERATORS),
  value: z.custom<ConditionValue>((value) => value !== undefined, { message: 'Missing' }),
}

/** A tree over leaves. It looks at the node's keys first, so that an error names the very field and not "no member of a union fits". */
function treeSchema<Leaf>(leaf: z.ZodType<Leaf>): z.ZodType<Tree<Leaf>> {
  const node: z.ZodType<Tree<Leaf>> = z.custom<Tree<Leaf>>().superRefine((value, ctx) => {
    forwardIssues(schemaOf(value).safeParse(value), ctx, [])
  })
  const nodes = z.array(node).max(100)
  const [all, any, not] = [
    z.strictObject({ all: nodes }),
    z.strictObject({ any: nodes }),
    z.strictObject({ not: node }),
  ]
  function schemaOf(value: unknown): z.ZodType {
    if (typeof value !== 'object' || value === null) return leaf
    return 'all' in value ? all : 'any' in value ? any : 'not' in value ? not : leaf
  }
  return z.custom<Tree<Leaf>>().superRefine((value, ctx) => {
    if (isDeeper(value, MAX_DEPTH)) {
      ctx.addIssue({ code: 'custom', message: `Nested more than ${MAX_DEPTH} deep` })
    } else forwardIssues(node.safeParse(value), ctx, [])
  })
}

/** Groups in groups; nobody reads more, and a hostile document must not exhaust the stack. */
const MAX_DEPTH = 50

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((child) => {
    const nodes: unknown[] = Array.isArray(child) ? child : [child]
    return nodes.some((one) => isDeeper(one, levels - 1))
  })
}

const itemConditionSchema = z
  .strictObject({ ...leafShape, target: z.enum(['product', 'variant', 'category', 'collection']) })
  .superRefine(checkCondition)

/** Which items: `{ all: [] }` is every item. */
export const itemTreeSchema: z.ZodType<ItemTree> = treeSchema<ItemCondition>(itemConditionSchema)

const conditionSchema = z
  .strictObject({ ...leafShape, where: itemTreeSchema.optional() })
  .superRefine((condition, ctx) => {
    checkCondition(condition, ctx)
    const aboutItems = TARGETS[condition.target].perItem || condition.target.startsWith('cart_')
    if (condition.where && !aboutItems) {
      ctx.addIssue({ code: 'custom', path: ['where'], message: `${condition.target} is not about items` })
    }
  })

export const conditionTreeSchema: z.ZodType<ConditionTree> = treeSchema<Condition>(conditionSchema)

/** No condition, and every item. */
export const EVERYTHING: { all: [] } = { all: [] }

export const itemsSchema = itemTreeSchema.default(EVERYTHING)

import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { minorSchema } from '@/lib/money'

/*
 * The rules of a collection that fills itself, as stored in `collection.rules` (plain JSON). What they mean is in
 * engine/collection-rules.ts; a query that selects by them must agree with it.
 */

export const textOperatorSchema = z.enum(['eq', 'ne', 'contains', 'not_contains', 'starts_with', 'ends_with'])
export const numberOperatorSchema = z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte'])
const setOperatorSchema = z.enum(['in', 'not_in'])

export type TextOperator = z.infer<typeof textOperatorSchema>
export type NumberOperator = z.infer<typeof numberOperatorSchema>

const textValue = z.string().trim().min(1).max(200)

export const collectionConditionSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('title'), operator: textOperatorSchema, value: textValue }),
  z.strictObject({ field: z.literal('vendor'), operator: textOperatorSchema, value: textValue }),
  z.strictObject({ field: z.literal('product_type'), operator: textOperatorSchema, value: textValue }),
  z.strictObject({ field: z.literal('tag'), operator: textOperatorSchema, value: textValue }),
  /** Minor units of the store's default currency. */
  z.strictObject({ field: z.literal('price'), operator: numberOperatorSchema, value: minorSchema }),
  z.strictObject({ field: z.literal('compare_at'), operator: numberOperatorSchema, value: minorSchema }),
  z.strictObject({ field: z.literal('on_sale'), operator: z.literal('eq'), value: z.boolean() }),
  /** Pieces that can be sold now, over all variants. */
  z.strictObject({ field: z.literal('stock'), operator: numberOperatorSchema, value: z.int() }),
  /** Category ids; a category holds the products of its descendants too. */
  z.strictObject({
    field: z.literal('category'),
    operator: setOperatorSchema,
    value: z.array(idSchema).min(1).max(50),
  }),
])
export type CollectionCondition = z.infer<typeof collectionConditionSchema>

export const collectionRulesSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  conditions: z.array(collectionConditionSchema).min(1).max(60),
})
export type CollectionRules = z.infer<typeof collectionRulesSchema>

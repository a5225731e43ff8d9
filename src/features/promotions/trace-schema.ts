import { z } from 'zod'
import { priceAdjustmentSchema } from '@/features/pricing/pricing-schema'
import { minorSchema } from '@/lib/money'
import { type ItemTree, itemTreeSchema } from './conditions-schema'

/* What the engine answers: discounts, and for every promotion whether it applied and what stopped it. All of it is data. */

const scalarSchema = z.union([z.string(), z.number(), z.boolean()])

/** A comparison that was made, with both sides. Money in minor units of the cart's currency. */
const comparisonSchema = z.strictObject({
  /** Where it stands in the tree: `[0, 1]` is the second of the first group. */
  path: z.array(z.int().min(0)),
  target: z.string(),
  field: z.string(),
  operator: z.string(),
  expected: z.union([scalarSchema, z.array(scalarSchema), z.strictObject({ from: z.number(), to: z.number() })]),
  /** The values found: several where the cart has several. */
  actual: z.array(scalarSchema),
  where: z.custom<ItemTree>((value) => itemTreeSchema.safeParse(value).success).optional(),
})
export type Comparison = z.infer<typeof comparisonSchema>

/** The whole tree with each node's result, for the merchant. */
export type ConditionTrace =
  | { type: 'all' | 'any' | 'not'; holds: boolean; children: ConditionTrace[] }
  | { type: 'condition'; holds: boolean; comparison: Comparison }

const conditionTraceSchema: z.ZodType<ConditionTrace> = z.lazy(() =>
  z.union([
    z.strictObject({
      type: z.enum(['all', 'any', 'not']),
      holds: z.boolean(),
      children: z.array(conditionTraceSchema),
    }),
    z.strictObject({ type: z.literal('condition'), holds: z.boolean(), comparison: comparisonSchema }),
  ]),
)

/** The first thing that stopped a promotion. */
const stopSchema = z.discriminatedUnion('kind', [
  /** The shopper entered none of its codes. */
  z.strictObject({ kind: z.literal('code_missing') }),
  /** The entered code has run out, is not good yet, or is somebody else's. */
  z.strictObject({
    kind: z.literal('code'),
    code: z.string(),
    reason: z.enum(['expired', 'not_started', 'used_up', 'not_yours']),
  }),
  z.strictObject({ kind: z.literal('not_started'), startsAt: z.string() }),
  z.strictObject({ kind: z.literal('ended'), endsAt: z.string() }),
  /** Not at this hour of the week; the store's clock is told. */
  z.strictObject({ kind: z.literal('outside_hours'), weekday: z.int(), minute: z.int() }),
  z.strictObject({
    kind: z.literal('limit'),
    limit: z.enum(['total_uses', 'uses_per_customer', 'budget']),
    used: z.int(),
    allowed: z.int(),
  }),
  /** It has no amount in the cart's currency. */
  z.strictObject({ kind: z.literal('currency'), currency: z.string() }),
  /** `negated`: the comparison holds, under a "not". */
  z.strictObject({ kind: z.literal('condition'), negated: z.boolean(), comparison: comparisonSchema }),
  /** No cart can satisfy it: an empty group. */
  z.strictObject({ kind: z.literal('never') }),
  /** Its conditions hold, but there is nothing for it to do. */
  z.strictObject({
    kind: z.literal('nothing_to_discount'),
    reason: z.enum([
      'no_items',
      'already_discounted',
      'nothing_left',
      'no_shipping',
      'shipping_too_dear',
      'gift_unavailable',
      'pieces_missing',
      'amount_missing',
      'no_benefit',
    ]),
    missingPieces: z.int().optional(),
    missingMinor: minorSchema.optional(),
  }),
  /** The items stand at their lowest price. */
  z.strictObject({ kind: z.literal('floor') }),
  /** Another promotion applies that it cannot go with, and that is better for the shopper. */
  z.strictObject({
    kind: z.enum(['exclusive', 'combination']),
    by: z.string(),
  }),
  z.strictObject({ kind: z.literal('lane'), lane: z.string(), by: z.string() }),
])
export type Stop = z.infer<typeof stopSchema>

/** What to tell the shopper: a key below `promotions.hints` in the messages, and its parameters. */
export const hintSchema = z.strictObject({
  key: z.enum([
    'spend_more',
    'spend_more_selected',
    'spend_more_free_shipping',
    'add_more',
    'add_more_selected',
    'add_more_free_shipping',
    'starts_later',
    'other_hours',
    'sign_in',
    'not_combinable',
  ]),
  amountMinor: minorSchema.optional(),
  quantity: z.int().min(1).optional(),
  at: z.string().optional(),
})
export type Hint = z.infer<typeof hintSchema>

const giftSchema = z.strictObject({
  promotionId: z.string(),
  label: z.string(),
  variantId: z.string(),
  quantity: z.int().min(1),
  unitPriceMinor: minorSchema,
})
export type Gift = z.infer<typeof giftSchema>

const identity = {
  promotionId: z.string(),
  name: z.string(),
  /** The code that brought it in, for promotions with codes. */
  code: z.string().nullable(),
  /** The tree; only where it was asked for. */
  conditions: conditionTraceSchema.optional(),
}

export const promotionTraceSchema = z.discriminatedUnion('status', [
  z.strictObject({
    ...identity,
    status: z.literal('applied'),
    /** On lines and shipping together. */
    amountMinor: minorSchema,
    lines: z.array(z.strictObject({ lineId: z.string(), amountMinor: minorSchema })),
    shippingMinor: minorSchema,
    gifts: z.array(giftSchema),
    /** What kept it from giving more. */
    limitedBy: z.array(z.enum(['floor', 'max_discount', 'budget'])),
  }),
  z.strictObject({ ...identity, status: z.literal('not_applied'), stop: stopSchema, hint: hintSchema.nullable() }),
])
export type PromotionTrace = z.infer<typeof promotionTraceSchema>

/** A discount with the one place it falls on: what `priceCart` takes from its promotions stage. `sourceId` is the promotion's id. */
const promotionAdjustmentSchema = z.strictObject({
  ...priceAdjustmentSchema.shape,
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('line'), lineId: z.string() }),
    z.strictObject({ kind: z.literal('shipping') }),
  ]),
})
export type PromotionAdjustment = z.infer<typeof promotionAdjustmentSchema>

export const evaluationSchema = z.strictObject({
  /** In the order in which they apply. */
  adjustments: z.array(promotionAdjustmentSchema),
  gifts: z.array(giftSchema),
  /** On lines and shipping together. */
  discountMinor: minorSchema,
  shippingDiscountMinor: minorSchema,
  /** Every promotion, in the order of priority and age. */
  trace: z.array(promotionTraceSchema),
})
export type Evaluation = z.infer<typeof evaluationSchema>

/** What became of a code that the shopper entered. */
export const codeVerdictSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('applied'), promotionId: z.string(), amountMinor: minorSchema }),
  z.strictObject({
    status: z.enum([
      'code_unknown',
      'code_expired',
      'promotion_not_started',
      'usage_limit_reached',
      'per_customer_limit_reached',
      'conditions_not_met',
      'budget_exceeded',
      'not_combinable',
    ]),
    promotionId: z.string().nullable(),
    hint: hintSchema.nullable(),
  }),
])
export type CodeVerdict = z.infer<typeof codeVerdictSchema>

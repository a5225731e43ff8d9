import { z } from 'zod'
import { pictureSchema } from '@/features/media/media-schema'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'
import { actionSchema, type PromotionAction } from './engine/actions'
import { TARGETS, type TargetName } from './engine/conditions'
import type { ConditionTarget } from './engine/conditions/target'
import { codeTextSchema } from './promotion-codes-schema'
import { promotionSchema } from './promotions-schema'

/* What the admin asks and is told of promotions. Codes: promotion-codes-schema.ts. Preview: promotion-preview-schema.ts. */

const { id: _id, name: promotionName, createdAt: _createdAt, ...rulesShape } = promotionSchema.shape

/**
 * A promotion's document as it is kept: without its id, name and creation. What holds between its parts (a sale price has no
 * conditions …) is `promotionSchema`'s to say.
 */
export const promotionRulesSchema = z.strictObject(rulesShape)
export type PromotionRules = z.output<typeof promotionRulesSchema>
export type PromotionRulesInput = z.input<typeof promotionRulesSchema>

const at = z.iso.datetime()

/** As the column keeps it. */
export const promotionStateSchema = z.enum(['draft', 'live', 'paused'])
export type PromotionState = z.infer<typeof promotionStateSchema>

/** As a person sees it at this moment: a live one has not begun, is on, or is over (by the clock, or used up). */
export const shownStateSchema = z.enum(['draft', 'scheduled', 'active', 'paused', 'expired'])
export type ShownState = z.infer<typeof shownStateSchema>

export type ActionKindName = PromotionAction['kind']
type KindLiteral = { shape: { kind: z.ZodLiteral<ActionKindName> } }

/** Every kind of action, in the order in which a merchant is offered them. */
export const ACTION_KINDS: readonly ActionKindName[] = actionSchema.options.map((option) => {
  const [first] = 'options' in option ? option.options : [option]
  return (first as unknown as KindLiteral).shape.kind.value
})
const actionKindSchema = z.enum(ACTION_KINDS as [ActionKindName, ...ActionKindName[]])

const triggerSchema = promotionSchema.shape.trigger.unwrap()
export type PromotionTrigger = z.infer<typeof triggerSchema>

export const promotionIdInput = z.strictObject({ id: idSchema })
export const promotionDoneSchema = z.strictObject({ id: idSchema })

export const listPromotionsInput = z.strictObject({
  /** Part of a name, or a code. */
  search: z.string().trim().max(120).default(''),
  states: z.array(shownStateSchema).max(5).default([]),
  kinds: z.array(actionKindSchema).max(20).default([]),
  triggers: z.array(triggerSchema).max(2).default([]),
  cursor: z.string().max(100).optional(),
  pageSize: z.int().min(1).max(100).default(25),
})
export type ListPromotionsInput = z.output<typeof listPromotionsInput>

const givenSchema = z.strictObject({
  currency: currencySchema,
  amountMinor: minorSchema,
  /** The most it may give; null: no limit. */
  budgetMinor: minorSchema.nullable(),
})
export type PromotionGiven = z.infer<typeof givenSchema>

const headShape = {
  id: idSchema,
  name: z.string(),
  state: promotionStateSchema,
  shownState: shownStateSchema,
  trigger: triggerSchema,
  startsAt: at.nullable(),
  endsAt: at.nullable(),
  /** Orders that have it. */
  uses: z.int().min(0),
  maxUses: z.int().min(0).nullable(),
  given: z.array(givenSchema),
  codeCount: z.int().min(0),
  updatedAt: at,
}

const promotionRowSchema = z.strictObject({
  ...headShape,
  /** Kinds of its actions, in their order. */
  kinds: z.array(actionKindSchema),
  /** Its oldest code, to recognise it by. */
  firstCode: z.string().nullable(),
})
export type PromotionRow = z.infer<typeof promotionRowSchema>

export const promotionListSchema = z.strictObject({
  promotions: z.array(promotionRowSchema),
  total: z.int(),
  /** How many promotions there are in each state, whatever the filter. */
  counts: z.record(shownStateSchema, z.int()),
  nextCursor: z.string().nullable(),
})
export type PromotionList = z.infer<typeof promotionListSchema>

/** Something that conditions and gifts name by its id. */
const referenceSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** What tells it from another of the same name: a path, a SKU, an address. */
  detail: z.string().nullable(),
  picture: pictureSchema.nullable(),
})
export type Reference = z.infer<typeof referenceSchema>
export const referencesSchema = z.array(referenceSchema)

/** Targets whose field `id` is chosen by a picker. */
export const REFERENCE_TARGETS = (Object.entries(TARGETS) as [TargetName, ConditionTarget][])
  .filter(([, { fields }]) => fields.id?.kind === 'id')
  .map(([name]) => name)
const referenceTargetSchema = z.enum(REFERENCE_TARGETS as [TargetName, ...TargetName[]])

export const findReferencesInput = z.strictObject({
  target: referenceTargetSchema,
  q: z.string().trim().max(100).default(''),
})
export type FindReferencesInput = z.output<typeof findReferencesInput>

export const editorPromotionSchema = z.strictObject({
  ...headShape,
  version: z.int(),
  rules: promotionRulesSchema,
  createdAt: at,
  /** Everything that the rules name by an id and that still exists. */
  references: referencesSchema,
})
export type EditorPromotion = z.infer<typeof editorPromotionSchema>

/** What the builder needs to know of the store. */
export const builderChoicesSchema = z.strictObject({
  currency: currencySchema,
  currencies: z.array(currencySchema),
  locale: z.string(),
  locales: z.array(z.string()),
  timeZone: z.string(),
  /** Known texts, offered while one is typed: by "target.field". */
  texts: z.record(z.string(), z.array(z.string())),
  /** Ways of shipping, with the price of their first step by currency: a preview can choose one. */
  shippingMethods: z.array(
    z.strictObject({ id: idSchema, name: z.string(), amounts: z.partialRecord(currencySchema, minorSchema) }),
  ),
  now: at,
})
export type BuilderChoices = z.infer<typeof builderChoicesSchema>

/** Something wrong with a promotion. `path` is that of the field in its document: `["actions", 0, "ratePpm"]`. */
export const promotionProblemSchema = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  /** A key below `promotionsAdmin.problems`, or `promotions.problems` for what the engine finds. */
  code: z.string(),
  /** An error keeps it from being switched on; a warning does not. */
  severity: z.enum(['error', 'warning']),
  /** Technical words, where there is no text for the code. */
  detail: z.string().nullable(),
})
export type PromotionProblem = z.infer<typeof promotionProblemSchema>

export const savePromotionInput = z.strictObject({
  /** Left out: a new one, as a draft. */
  id: idSchema.optional(),
  /** As it was read; a promotion that was saved since is refused (`changed_meanwhile`). */
  version: z.int().min(1).optional(),
  name: promotionName,
  rules: promotionRulesSchema,
  /** The first code of a new promotion with codes. */
  code: codeTextSchema.optional(),
})
export type SavePromotionInput = z.output<typeof savePromotionInput>

const problemsOutcome = z.strictObject({ status: z.literal('problems'), problems: z.array(promotionProblemSchema) })

export const savedPromotionSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), id: idSchema, version: z.int(), shownState: shownStateSchema }),
  problemsOutcome,
])
export type SavedPromotion = z.infer<typeof savedPromotionSchema>

export const setPromotionStateInput = z.strictObject({
  id: idSchema,
  version: z.int().min(1).optional(),
  state: z.enum(['live', 'paused']),
})
export type SetPromotionStateInput = z.output<typeof setPromotionStateInput>

export const promotionStateSetSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), id: idSchema, shownState: shownStateSchema }),
  problemsOutcome,
])
export type PromotionStateSet = z.infer<typeof promotionStateSetSchema>

export const duplicatePromotionInput = z.strictObject({
  id: idSchema,
  /** The copy's name, in the merchant's language. */
  name: promotionName,
})
export type DuplicatePromotionInput = z.output<typeof duplicatePromotionInput>

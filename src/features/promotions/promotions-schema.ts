import { z } from 'zod'
import { LOCALES } from '@/lib/locales'
import { amountsSchema } from './amounts-schema'
import { conditionTreeSchema, EVERYTHING, type ItemTree } from './conditions-schema'
import { actionSchema, type PromotionAction } from './engine/actions'

/*
 * A promotion as a document. Its state (draft, active, paused …) and its codes are kept beside it; the engine gets those that are on.
 * Facts: facts-schema.ts. Answers: trace-schema.ts.
 */

const clockTimeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: 'A time is written 18:30' })
const instantSchema = z.iso.datetime({ offset: true })

/** Some hours of some days of the week, on the store's clock. From 22:00 to 02:00 ends on the next day. */
const windowSchema = z.strictObject({
  /** Monday 1 … Sunday 7; the day on which the window opens. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  from: clockTimeSchema.default('00:00'),
  /** Not included. */
  to: clockTimeSchema.default('24:00'),
})
export type PromotionWindow = z.infer<typeof windowSchema>

const scheduleSchema = z.strictObject({
  startsAt: instantSchema.nullable().default(null),
  /** Not included. */
  endsAt: instantSchema.nullable().default(null),
  /** Empty: at any hour between start and end. */
  windows: z.array(windowSchema).max(20).default([]),
})

/** A promotion's class is that of its first level: sale prices and items make a product promotion. */
export type PromotionClass = 'product' | 'order' | 'shipping'

const combinesWithSchema = z.strictObject({
  product: z.boolean().default(true),
  order: z.boolean().default(true),
  shipping: z.boolean().default(true),
})

/**
 * How it goes together with others (docs/adr/0006-promotions.md). These rules bind promotions that meet: that are about a common item, or
 * shipping. Sale prices they bind line by line, and only with each other.
 */
const stackingSchema = z.strictObject({
  /** Within a level the higher works first, then the older. */
  priority: z.int().min(-1_000_000).max(1_000_000).default(0),
  /** `items`: alone on the items it is about. `order`: alone in the order, but for sale prices. */
  exclusive: z.enum(['none', 'items', 'order']).default('none'),
  /** Of the promotions that meet in one lane, the best for the shopper applies. */
  lane: z.string().min(1).max(60).nullable().default(null),
  /** Two that meet both apply only where each allows the class of the other. */
  combinesWith: combinesWithSchema.default({ product: true, order: true, shipping: true }),
  /** Leaves out items that an earlier promotion has discounted. */
  skipDiscounted: z.boolean().default(false),
  /** The most it takes off one order. */
  maxDiscount: amountsSchema.nullable().default(null),
})

const limitsSchema = z.strictObject({
  totalUses: z.int().min(0).nullable().default(null),
  usesPerCustomer: z.int().min(0).nullable().default(null),
  /** For each code of its own. */
  usesPerCode: z.int().min(0).nullable().default(null),
  /** What it may give in all; the last order gets what is left of it. */
  budget: amountsSchema.nullable().default(null),
})

export const promotionSchema = z
  .strictObject({
    /** UUID v7 in the database; the engine only compares it. */
    id: z.string().min(1).max(64),
    /** For the merchant. */
    name: z.string().trim().min(1).max(120),
    /** What shoppers read beside the discount; in languages without one, the name. */
    labels: z.partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(120)).default({}),
    createdAt: instantSchema,
    /** Applies by itself, or where the shopper entered one of its codes. */
    trigger: z.enum(['automatic', 'codes']).default('automatic'),
    schedule: scheduleSchema.default({ startsAt: null, endsAt: null, windows: [] }),
    conditions: conditionTreeSchema.default(EVERYTHING),
    actions: z.array(actionSchema).min(1).max(10),
    stacking: stackingSchema.prefault({}),
    limits: limitsSchema.prefault({}),
  })
  .superRefine((promotion, ctx) => {
    if (!isSalePrice(promotion)) return
    const { conditions, trigger, limits, stacking, actions } = promotion
    const refuse = (path: string, wrong: boolean) => {
      const message = 'A sale price is the same for every cart and shopper'
      if (wrong) ctx.addIssue({ code: 'custom', path: [path], message })
    }
    refuse('trigger', trigger === 'codes')
    refuse('conditions', !('all' in conditions && conditions.all.length === 0))
    refuse('actions', !actions.every((action) => 'on' in action && action.on === 'catalogue'))
    refuse(
      'actions',
      actions.some((action) => 'items' in action && countsPieces(action.items)),
    )
    refuse(
      'limits',
      Object.values(limits).some((limit) => limit !== null),
    )
    refuse('stacking', stacking.maxDiscount !== null || stacking.exclusive === 'order')
  })

/** Whether which items are meant depends on how many of them are in the cart. */
function countsPieces(items: ItemTree): boolean {
  if ('not' in items) return countsPieces(items.not)
  if ('all' in items) return items.all.some((node) => countsPieces(node))
  if ('any' in items) return items.any.some((node) => countsPieces(node))
  return items.field === 'quantity'
}

/** A promotion, valid and with all defaults filled in. */
export type Promotion = z.infer<typeof promotionSchema>
/** A promotion as it may be written, with defaults left out. */
export type PromotionInput = z.input<typeof promotionSchema>

/** Whether it changes the price that listings show, which depends on the item and the hour alone. */
export function isSalePrice({ actions }: { actions: readonly PromotionAction[] }): boolean {
  return actions.some((action) => 'on' in action && action.on === 'catalogue')
}

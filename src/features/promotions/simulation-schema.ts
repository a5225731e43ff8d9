import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'
import { PPM } from '@/lib/rate'
import { promotionProblemSchema, promotionRulesSchema } from './promotion-admin-schema'

/*
 * A promotion run over past orders: each order is priced with the promotions that it had, and again with this one beside them.
 * docs/promotions.md says what is assumed. Amounts are minor units of their currency.
 */

const daySchema = z.iso.date()

/** Both days included, on the store's calendar. */
const rangeShape = { from: daySchema, to: daySchema }

export const startSimulationInput = z.strictObject({
  promotion: z.strictObject({
    /** Of the saved one, which the rules take the place of; null: never saved. */
    id: idSchema.nullable(),
    name: z.string().trim().max(120),
    rules: promotionRulesSchema,
  }),
  ...rangeShape,
})
export type StartSimulationInput = z.output<typeof startSimulationInput>
/** As a form or a tool writes it, with defaults left out. */
export type StartSimulation = z.input<typeof startSimulationInput>

export const startedSimulationSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('started'), activityId: idSchema }),
  z.strictObject({ status: z.literal('problems'), problems: z.array(promotionProblemSchema) }),
])
export type StartedSimulation = z.infer<typeof startedSimulationSchema>

/** An order that would have come to something else. */
const changedOrderSchema = z.strictObject({
  orderId: idSchema,
  /** With the store's prefix. */
  name: z.string(),
  placedAt: z.iso.datetime(),
  /** With the promotions it had, and with this one as well. Tax included. */
  beforeMinor: minorSchema,
  afterMinor: minorSchema,
  /** What this promotion took off, minus what others took off less because of it. As shown: with tax where prices include it. */
  discountMinor: z.int(),
})
export type ChangedOrder = z.infer<typeof changedOrderSchema>

const marginSchema = z.strictObject({
  /** Without tax, of pieces whose cost is known; shipping does not count. */
  beforeMinor: z.int(),
  afterMinor: z.int(),
  /** How much of the goods, by their price, that is. */
  knownPpm: z.int().min(0).max(PPM),
})

const simulatedCurrencySchema = z.strictObject({
  currency: currencySchema,
  orders: z.int().min(0),
  /** Orders that would have come to something else, or brought a gift. */
  changed: z.int().min(0),
  beforeMinor: minorSchema,
  afterMinor: minorSchema,
  discountMinor: z.int(),
  /** What gifts would have cost otherwise. */
  giftsMinor: minorSchema,
  /** Null where no cost is known. */
  margin: marginSchema.nullable(),
  /** By discount; at most ten. */
  largest: z.array(changedOrderSchema).max(10),
})
export type SimulatedCurrency = z.infer<typeof simulatedCurrencySchema>

export const simulationResultSchema = z.strictObject({
  promotionId: idSchema.nullable(),
  name: z.string(),
  ...rangeShape,
  /** All currencies together. */
  orders: z.int().min(0),
  changed: z.int().min(0),
  /** As if every shopper had entered a code. */
  withCode: z.boolean(),
  /** The currency with the most orders first. */
  currencies: z.array(simulatedCurrencySchema),
})
export type SimulationResult = z.infer<typeof simulationResultSchema>

export const simulationIdInput = z.strictObject({ activityId: idSchema })

export const simulationSchema = z.strictObject({
  activityId: idSchema,
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  done: z.int(),
  total: z.int().nullable(),
  result: simulationResultSchema.nullable(),
})
export type Simulation = z.infer<typeof simulationSchema>

import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/** In what the books of a store and of a provider may differ, and what waits for too long. The text of each is `reconciliation.kind.<kind>`. */
export const FINDING_KINDS = [
  /** Money at the provider that no payment of ours is for. */
  'unknown_payment',
  /** The provider has the money; our payment, and so the order, does not show it. */
  'paid_not_booked',
  /** Our books have money that the provider does not know of. */
  'booked_not_paid',
  'amount_differs',
  'currency_differs',
  'fee_differs',
  /** Given back at the provider, not in our books; and the other way round. */
  'refund_not_booked',
  'refund_not_made',
  /** Asked for, and no answer for long. */
  'refund_waiting',
  'payment_waiting',
  /** The order was cancelled, and its money is still here. */
  'money_without_order',
  'authorisation_ending',
  'dispute_open',
  /** An order's sums are not those of its payments and refunds. */
  'order_sums_differ',
  /** A booking whose entries do not add up to zero, or a ledger that is not what the payments say. */
  'ledger_unbalanced',
] as const
export const findingKindSchema = z.enum(FINDING_KINDS)
export type FindingKind = z.infer<typeof findingKindSchema>

const FINDING_STATES = ['open', 'repaired', 'dismissed'] as const
export const findingStateSchema = z.enum(FINDING_STATES)
export type FindingState = z.infer<typeof findingStateSchema>

/**
 * `take_in`: what the provider says is put into our books. `refund`: what the provider has too much is given back. `retry_refund`: the
 * provider is asked again. `cancel_order`. `dismiss`: settled elsewhere, a note says how.
 */
const REMEDIES = ['take_in', 'refund', 'retry_refund', 'cancel_order', 'dismiss'] as const
const remedySchema = z.enum(REMEDIES)
export type Remedy = z.infer<typeof remedySchema>

/** Which remedies each kind has, the likeliest first. */
export const REMEDIES_OF: Readonly<Record<FindingKind, readonly Remedy[]>> = {
  unknown_payment: ['dismiss'],
  paid_not_booked: ['take_in', 'dismiss'],
  booked_not_paid: ['take_in', 'cancel_order', 'dismiss'],
  amount_differs: ['take_in', 'dismiss'],
  currency_differs: ['dismiss'],
  fee_differs: ['take_in', 'dismiss'],
  refund_not_booked: ['take_in', 'dismiss'],
  refund_not_made: ['take_in', 'dismiss'],
  refund_waiting: ['retry_refund', 'take_in', 'dismiss'],
  payment_waiting: ['take_in', 'cancel_order', 'dismiss'],
  money_without_order: ['refund', 'take_in', 'dismiss'],
  authorisation_ending: ['cancel_order', 'dismiss'],
  dispute_open: ['take_in', 'dismiss'],
  order_sums_differ: ['dismiss'],
  ledger_unbalanced: ['dismiss'],
}

const findingSchema = z.strictObject({
  id: idSchema,
  kind: findingKindSchema,
  state: findingStateSchema,
  provider: z.string(),
  orderId: idSchema.nullable(),
  orderName: z.string().nullable(),
  externalId: z.string().nullable(),
  /** By our books, and by the provider's; both in `currency`. */
  expectedMinor: z.int().nullable(),
  actualMinor: z.int().nullable(),
  currency: z.string().nullable(),
  remedies: z.array(remedySchema),
  /** What settled it: a remedy, `gone`, or the note of who dismissed it. */
  remedy: z.string().nullable(),
  settledBy: z.string().nullable(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  settledAt: z.string().nullable(),
})
export type Finding = z.infer<typeof findingSchema>

export const FINDINGS_PER_PAGE = 50
export const listFindingsInput = z.strictObject({
  state: findingStateSchema.default('open'),
  page: z.int().min(1).max(1000).default(1),
})
export type ListFindingsInput = z.infer<typeof listFindingsInput>

/** What a run came to: which providers answered, how many payments were compared, what was repaired at once. */
export const runSummarySchema = z.strictObject({
  providers: z.array(z.strictObject({ provider: z.string(), answered: z.boolean(), payments: z.int() })),
  compared: z.int(),
  repaired: z.int(),
  open: z.int(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

const reconciliationStatusSchema = z.strictObject({
  /** The last run that came to its end; null before the first. */
  lastRun: z.strictObject({ at: z.string(), summary: runSummarySchema }).nullable(),
  /** The run that is under way, by staff. */
  running: z.strictObject({ id: idSchema, done: z.int(), total: z.int().nullable() }).nullable(),
})
export type ReconciliationStatus = z.infer<typeof reconciliationStatusSchema>

export const findingsOutput = z.strictObject({
  findings: z.array(findingSchema),
  page: z.int(),
  pageCount: z.int(),
  counts: z.record(findingStateSchema, z.int()),
  status: reconciliationStatusSchema,
})
export type Findings = z.infer<typeof findingsOutput>

export const runReconciliationInput = z.strictObject({})
export const runStartedOutput = z.strictObject({ activityId: idSchema })

export const applyRemedyInput = z
  .strictObject({
    id: idSchema,
    remedy: remedySchema,
    note: z.string().trim().max(500).default(''),
  })
  .superRefine(({ remedy, note }, refusal) => {
    if (remedy === 'dismiss' && note.length < 3) {
      refusal.addIssue({ code: 'custom', path: ['note'], message: 'required' })
    }
  })
export type ApplyRemedyInput = z.infer<typeof applyRemedyInput>

/** `settled`: the books agree again. `under_way`: the provider was asked, its answer will settle it. `still_open`: nothing changed. */
export const remedyOutcomeSchema = z.strictObject({
  status: z.enum(['settled', 'under_way', 'still_open', 'unreachable']),
})
export type RemedyOutcome = z.infer<typeof remedyOutcomeSchema>

export const listAllFindingsInput = z.strictObject({
  state: findingStateSchema.default('open'),
  kind: findingKindSchema.optional(),
  /** Part of the store's name or slug. */
  q: z.string().trim().max(100).default(''),
  page: z.int().min(1).max(1000).default(1),
})
export type ListAllFindingsInput = z.infer<typeof listAllFindingsInput>

export const allFindingsOutput = z.strictObject({
  findings: z.array(
    z.strictObject({
      ...findingSchema.shape,
      storeId: idSchema,
      storeSlug: z.string(),
      storeName: z.string(),
    }),
  ),
  page: z.int(),
  pageCount: z.int(),
  total: z.int(),
  /** Open ones of each kind, whatever is filtered. */
  openByKind: z.partialRecord(findingKindSchema, z.int()),
  /** Stores with open ones. */
  stores: z.int(),
})
export type AllFindings = z.infer<typeof allFindingsOutput>

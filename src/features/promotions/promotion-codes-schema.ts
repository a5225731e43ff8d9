import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { normalizeCode } from './facts-schema'

/** Most codes of one run. */
export const MAX_GENERATED = 100_000

/** No letter or digit that is mistaken for another when a code is read out or typed from paper. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const at = z.iso.datetime({ offset: true })

/** Letters and digits of any script, inner hyphens and underscores; kept as `normalizeCode` leaves it. */
export const codeTextSchema = z
  .string()
  .transform(normalizeCode)
  .pipe(z.string().regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}])?$/u))

const maxUsesSchema = z.int().min(1).max(1_000_000).nullable().default(null)

export const listCodesInput = z.strictObject({
  promotionId: idSchema,
  /** Beginning of a code. */
  search: z.string().trim().max(64).default(''),
  used: z.enum(['all', 'used', 'unused']).default('all'),
  cursor: z.string().max(100).optional(),
  pageSize: z.int().min(1).max(100).default(25),
})
export type ListCodesInput = z.output<typeof listCodesInput>

const promotionCodeSchema = z.strictObject({
  id: idSchema,
  code: z.string(),
  uses: z.int().min(0),
  /** Null: as often as the promotion says. */
  maxUses: z.int().min(0).nullable(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  /** Whose it is alone. */
  customerName: z.string().nullable(),
  customerGroupName: z.string().nullable(),
  generated: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type PromotionCode = z.infer<typeof promotionCodeSchema>

/** The latest run that makes codes for this promotion. */
const codeGenerationSchema = z.strictObject({
  activityId: idSchema,
  state: z.enum(['queued', 'running', 'succeeded', 'failed']),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
})
export type CodeGeneration = z.infer<typeof codeGenerationSchema>

export const codeListSchema = z.strictObject({
  codes: z.array(promotionCodeSchema),
  total: z.int().min(0),
  /** Of all codes, whatever the filter. */
  counts: z.strictObject({ all: z.int().min(0), used: z.int().min(0) }),
  generation: codeGenerationSchema.nullable(),
  nextCursor: z.string().nullable(),
})
export type CodeList = z.infer<typeof codeListSchema>

export const addCodeInput = z.strictObject({
  promotionId: idSchema,
  code: codeTextSchema,
  maxUses: maxUsesSchema,
  startsAt: at.nullable().default(null),
  endsAt: at.nullable().default(null),
  customerId: idSchema.nullable().default(null),
  customerGroupId: idSchema.nullable().default(null),
})
export type AddCodeInput = z.output<typeof addCodeInput>

/** `taken`: this or another promotion has it already. */
export const addedCodeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('added'), id: idSchema, code: z.string() }),
  z.strictObject({ status: z.literal('taken'), code: z.string() }),
])
export type AddedCode = z.infer<typeof addedCodeSchema>

export const codePatternSchema = z.strictObject({
  count: z.int().min(1).max(MAX_GENERATED),
  /** Before every code, as it is. */
  prefix: z.union([z.literal(''), codeTextSchema.pipe(z.string().max(20))]).default(''),
  /** Random characters after the prefix. */
  length: z.int().min(4).max(24).default(8),
  maxUses: maxUsesSchema,
})
export type CodePattern = z.output<typeof codePatternSchema>

export const generateCodesInput = z.strictObject({ promotionId: idSchema, ...codePatternSchema.shape })
export type GenerateCodesInput = z.output<typeof generateCodesInput>

/** `too_short`: so many codes of this length could be guessed; `minimumLength` is enough. */
export const startedGenerationSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('started'), activityId: idSchema }),
  z.strictObject({ status: z.literal('too_short'), minimumLength: z.int() }),
])
export type StartedGeneration = z.infer<typeof startedGenerationSchema>

export const deleteCodesInput = z.strictObject({
  promotionId: idSchema,
  /** Null: all that were never used. */
  ids: z.array(idSchema).min(1).max(1_000).nullable(),
})
export type DeleteCodesInput = z.output<typeof deleteCodesInput>
export const deletedCodesSchema = z.strictObject({ deleted: z.int().min(0) })

/** Of a million guesses, one hits at most: shortest length at which so many codes are that rare among all. */
export function shortestLength(count: number): number {
  const SAFE = 1_000_000
  let length = 1
  while (CODE_ALPHABET.length ** length < count * SAFE) length += 1
  return Math.min(24, Math.max(4, length))
}

import { z } from 'zod'
import { idSchema } from '@/lib/ids'

/* Groups that a store puts its customers into, for promotions and prices to speak of. */

const groupName = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(80))

export const customerGroupSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** Its members pay no tax. */
  taxExempt: z.boolean(),
  memberCount: z.int().min(0),
  /** Codes that only its members may use: while there are any, it is not deleted. */
  codeCount: z.int().min(0),
})
export type CustomerGroup = z.infer<typeof customerGroupSchema>

/** Without an id: a new one. */
export const saveGroupInput = z.strictObject({
  id: idSchema.optional(),
  name: groupName,
  taxExempt: z.boolean().default(false),
})
export type SaveGroupInput = z.output<typeof saveGroupInput>

export const groupIdSchema = z.strictObject({ id: idSchema })

/** The groups that the customer is in from now on. */
export const setCustomerGroupsInput = z.strictObject({
  customerId: idSchema,
  groupIds: z.array(idSchema).max(200),
})
export type SetCustomerGroupsInput = z.output<typeof setCustomerGroupsInput>

import { z } from 'zod'
import { addressSchema, storedAddressSchema } from '@/lib/address'
import { normaliseEmail } from '@/lib/email-address'
import { idSchema } from '@/lib/ids'
import { currencySchema, minorSchema } from '@/lib/money'

/** One plain address in its one form. */
const email = z
  .string()
  .max(254)
  .transform((text, issue) => {
    const address = normaliseEmail(text)
    if (address) return address
    issue.addIssue({ code: 'custom', message: 'email' })
    return z.NEVER
  })

/** Part of a person's name: one line, nothing that steers a mail header. */
const nameLine = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .max(80)
      .regex(/^[^\p{Cc}\p{Cf}<>]*$/u),
  )

const phone = z
  .string()
  .trim()
  .max(40)
  .nullish()
  .transform((text) => text || null)

const oldPassword = z.string().min(1).max(128)
/** Judged by password-rules.ts, which knows what is common. */
const newPassword = z.string().max(128)
const secret = z.string().min(20).max(100)

export const registerCustomerInput = z.strictObject({
  firstName: nameLine.pipe(z.string().min(1)),
  lastName: nameLine,
  email,
  password: newPassword,
  acceptsMarketing: z.boolean().default(false),
})
export type RegisterCustomerInput = z.output<typeof registerCustomerInput>

/** `check_mail`: the shop knows the address from before, without a password; a link to set one is on its way. */
export const registeredCustomer = z.object({ status: z.enum(['registered', 'check_mail']) })
export type RegisteredCustomer = z.output<typeof registeredCustomer>

export const signInCustomerInput = z.strictObject({ email, password: oldPassword })
export type SignInCustomerInput = z.output<typeof signInCustomerInput>

export const emailInput = z.strictObject({ email })
export const tokenInput = z.strictObject({ token: secret })
export const resetCustomerPasswordInput = z.strictObject({ token: secret, password: newPassword })
export type ResetCustomerPasswordInput = z.output<typeof resetCustomerPasswordInput>

export const changeCustomerPasswordInput = z.strictObject({ currentPassword: oldPassword, password: newPassword })
export type ChangeCustomerPasswordInput = z.output<typeof changeCustomerPasswordInput>

export const customerProfile = z.object({
  id: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  acceptsMarketing: z.boolean(),
  isEmailVerified: z.boolean(),
})
export type CustomerProfile = z.output<typeof customerProfile>

export const updateCustomerInput = z.strictObject({
  firstName: nameLine.pipe(z.string().min(1)),
  lastName: nameLine,
  phone,
  acceptsMarketing: z.boolean(),
})
export type UpdateCustomerInput = z.output<typeof updateCustomerInput>

export const customerAddress = z.object({ id: z.string(), address: storedAddressSchema, isDefault: z.boolean() })
export type CustomerAddress = z.output<typeof customerAddress>

/** Without an id: a new one. The first is the default whatever is said. */
export const saveAddressInput = z.strictObject({
  id: idSchema.optional(),
  address: addressSchema,
  isDefault: z.boolean().default(false),
})
export type SaveAddressInput = z.output<typeof saveAddressInput>

export const customerIdInput = z.strictObject({ id: idSchema })

const customerOrder = z.object({
  id: z.string(),
  /** As people write it: "#1001". */
  name: z.string(),
  createdAt: z.string(),
  status: z.string(),
  paymentState: z.string(),
  fulfilmentState: z.string(),
  itemCount: z.number().int(),
  totalMinor: minorSchema,
  currency: currencySchema,
})
export type CustomerOrder = z.output<typeof customerOrder>

/** An order with the path of its tracking page, below the language. */
export const ownOrder = customerOrder.omit({ id: true }).extend({ trackingPath: z.string() })
export type OwnOrder = z.output<typeof ownOrder>

/* The admin's side. */

export const listCustomersInput = z.strictObject({
  /** Part of a name or an address. */
  search: z.string().trim().max(120).default(''),
  /** Only members of this group. */
  groupId: idSchema.optional(),
  cursor: z.string().max(100).optional(),
  pageSize: z.int().min(1).max(100).default(25),
})
export type ListCustomersInput = z.output<typeof listCustomersInput>

const spentAmount = z.object({ currency: currencySchema, totalMinor: minorSchema })

const customerRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  hasAccount: z.boolean(),
  acceptsMarketing: z.boolean(),
  orderCount: z.number().int(),
  /** What was ordered and not cancelled, by currency. */
  spent: z.array(spentAmount),
  createdAt: z.string(),
})
export type CustomerRow = z.output<typeof customerRow>

export const customerList = z.object({
  customers: z.array(customerRow),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
})
export type CustomerList = z.output<typeof customerList>

export const customerDetail = z.object({
  ...customerProfile.shape,
  locale: z.string(),
  hasAccount: z.boolean(),
  createdAt: z.string(),
  orderCount: z.number().int(),
  spent: z.array(spentAmount),
  addresses: z.array(customerAddress),
  /** The groups that the customer is in. */
  groupIds: z.array(idSchema),
  /** The latest twenty. */
  orders: z.array(customerOrder),
})
export type CustomerDetail = z.output<typeof customerDetail>

export const done = z.object({ status: z.literal('done') })
export const DONE = { status: 'done' } as const satisfies z.output<typeof done>

export const editCustomerInput = z.strictObject({ id: idSchema, ...updateCustomerInput.shape })
export type EditCustomerInput = z.output<typeof editCustomerInput>

export const signOutCustomerInput = z.strictObject({ everywhere: z.boolean().default(false) })

import { type Address, addressSchema } from '@/lib/address'
import type { Draft } from '../drafts-schema'

/** An address as it is being typed. */
export type AddressForm = Record<AddressField, string>
const ADDRESS_FIELDS = [
  'firstName',
  'lastName',
  'company',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]

/** A draft as it is being put together: the address may be unfinished. */
export interface DraftForm extends Omit<Draft, 'shippingAddress'> {
  readonly address: AddressForm
}

export function toForm({ shippingAddress, ...draft }: Draft): DraftForm {
  const given = (field: AddressField) => shippingAddress?.[field] ?? ''
  const address = Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, given(field)])) as AddressForm
  return { ...draft, address }
}

export const EMPTY_FORM = toForm({
  lines: [],
  customerId: null,
  email: '',
  phone: '',
  shippingAddress: null,
  billingAddress: null,
  shippingMethodId: null,
  codes: [],
  discountMinor: 0,
  discountLabel: '',
  note: '',
})

/** What is sent: an unfinished address is none. An e-mail address that is none yet is left out of pricing too. */
export function toDraft({ address, ...form }: DraftForm): Draft {
  const email = /^\S+@\S+\.\S+$/.test(form.email.trim()) ? form.email.trim() : ''
  return { ...form, email, shippingAddress: finishedAddress(address) }
}

/** The address, or null where something of it is missing. */
export function finishedAddress(address: AddressForm): Address | null {
  return addressSchema.safeParse(address).data ?? null
}

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

/** A draft as it is being put together: the addresses may be unfinished. */
export interface DraftForm extends Omit<Draft, 'shippingAddress' | 'billingAddress'> {
  readonly address: AddressForm
  /** Null: the same as `address`. */
  readonly billing: AddressForm | null
}

export function toForm({ shippingAddress, billingAddress, ...draft }: Draft): DraftForm {
  const [address, billing] = [toAddressForm(shippingAddress), toAddressForm(billingAddress)]
  const isSame = billingAddress === null || ADDRESS_FIELDS.every((field) => billing[field] === address[field])
  return { ...draft, address, billing: isSame ? null : billing }
}

export function toAddressForm(address: Partial<Address> | null): AddressForm {
  return Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address?.[field] ?? ''])) as AddressForm
}

export const EMPTY_ADDRESS = toAddressForm(null)

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
export function toDraft({ address, billing, ...form }: DraftForm): Draft {
  const email = /^\S+@\S+\.\S+$/.test(form.email.trim()) ? form.email.trim() : ''
  return {
    ...form,
    email,
    shippingAddress: finishedAddress(address),
    billingAddress: billing && finishedAddress(billing),
  }
}

/** The address, or null where something of it is missing. */
export function finishedAddress(address: AddressForm): Address | null {
  return addressSchema.safeParse(address).data ?? null
}

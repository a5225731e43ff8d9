import type Stripe from 'stripe'
import { isId } from '@/lib/ids'

/** What stands with everything of ours at Stripe. */
export interface StripeMetadata {
  readonly storeId: string
  readonly orderId: string
  readonly paymentId: string
  readonly refundId?: string
}

export function metadataOf(ids: StripeMetadata): Stripe.MetadataParam {
  return { ...ids }
}

/** Our id in what Stripe keeps for us, or null: anybody with the account's dashboard can write there. */
export function idIn(metadata: Stripe.Metadata | null | undefined, name: keyof StripeMetadata): string | null {
  const value = metadata?.[name]
  return value && isId(value) ? value : null
}

/** The id of what Stripe gives as an id or as the whole object. */
export function idOf(value: string | { readonly id: string } | null | undefined): string | null {
  return (typeof value === 'string' ? value : value?.id) ?? null
}

/** The object, where Stripe was asked to send it along. */
export function objectOf<T extends object>(value: string | T | null | undefined): T | null {
  return typeof value === 'object' ? value : null
}

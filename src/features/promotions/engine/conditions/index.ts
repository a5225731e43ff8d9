import { cartQuantity } from './cart-quantity'
import { cartTotal } from './cart-total'
import { category } from './category'
import { collection } from './collection'
import { customer } from './customer'
import { customerGroup } from './customer-group'
import { product } from './product'
import { shippingMethod } from './shipping-method'
import type { ConditionTarget } from './target'
import { time } from './time'
import { variant } from './variant'

/** Every target by its name in a condition. */
export const TARGETS = {
  product,
  variant,
  category,
  collection,
  cart_total: cartTotal,
  cart_quantity: cartQuantity,
  customer,
  customer_group: customerGroup,
  shipping_method: shippingMethod,
  time,
} satisfies Record<string, ConditionTarget>

export type TargetName = keyof typeof TARGETS

/** The field of a target, or undefined where it has none of that name. */
export function fieldOf(target: TargetName, field: string) {
  const { fields }: ConditionTarget = TARGETS[target]
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}

import { z } from 'zod'
import type { ActionKind } from './action'
import { bogo, bogoSchema } from './bogo'
import { bundle, bundleSchema } from './bundle'
import { buyXGetY, buyXGetYSchema } from './buy-x-get-y'
import { firstUnits, firstUnitsSchema } from './first-units'
import { fixedAmount, fixedAmountSchema } from './fixed-amount'
import { fixedPrice, fixedPriceSchema } from './fixed-price'
import { freeShipping, freeShippingSchema } from './free-shipping'
import { gift, giftSchema } from './gift'
import { mixAndMatch, mixAndMatchSchema } from './mix-and-match'
import { percentage, percentageSchema } from './percentage'
import { rankedItems, rankedItemsSchema } from './ranked-items'
import { tiered, tieredSchema } from './tiered'

export const actionSchema = z.discriminatedUnion('kind', [
  percentageSchema,
  fixedAmountSchema,
  buyXGetYSchema,
  bundleSchema,
  mixAndMatchSchema,
  tieredSchema,
  freeShippingSchema,
  bogoSchema,
  fixedPriceSchema,
  rankedItemsSchema,
  firstUnitsSchema,
  giftSchema,
])
export type PromotionAction = z.infer<typeof actionSchema>

type KindOf = { [Action in PromotionAction as Action['kind']]: ActionKind<Action> }

/** Every action by its kind. */
const ACTIONS = {
  percentage,
  fixed_amount: fixedAmount,
  buy_x_get_y: buyXGetY,
  bundle,
  mix_and_match: mixAndMatch,
  tiered,
  free_shipping: freeShipping,
  bogo,
  fixed_price: fixedPrice,
  ranked_items: rankedItems,
  first_units: firstUnits,
  gift,
} satisfies KindOf

/** The kind of an action; the registry's type ties each kind to its own shape of action. */
export function kindOf(action: PromotionAction): ActionKind<PromotionAction> {
  return ACTIONS[action.kind]
}

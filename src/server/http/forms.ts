import { cartForms } from '@/features/cart/server/cart-forms'
import { checkoutForms } from '@/features/checkout/server/checkout-forms'
import { preferencesForm } from '@/features/content/server/preferences-form'
import { customerForms } from '@/features/customers/server/customer-forms'
import { identityForms } from '@/features/identity/server/identity-forms'
import { paymentForms } from '@/features/payments/server/payment-forms'
import { returnForms } from '@/features/returns/server/return-forms'
import { storesForms } from '@/features/stores/server/stores-forms'
import type { PageForm } from './page-form'

/** The one list of all features' page forms. */
export const pageForms: readonly PageForm[] = [
  ...cartForms,
  ...checkoutForms,
  ...customerForms,
  ...identityForms,
  ...paymentForms,
  ...returnForms,
  ...storesForms,
  preferencesForm,
]

import { cartForms } from '@/features/cart/server/cart-forms'
import { preferencesForm } from '@/features/content/server/preferences-form'
import { checkoutForms } from '@/features/checkout/server/checkout-forms'
import { customerForms } from '@/features/customers/server/customer-forms'
import { identityForms } from '@/features/identity/server/identity-forms'
import { storesForms } from '@/features/stores/server/stores-forms'
import type { PageForm } from './page-form'

/** The one list of all features' page forms. */
export const pageForms: readonly PageForm[] = [
  ...cartForms,
  ...customerForms,
  ...identityForms,
  ...storesForms,
  preferencesForm,
]
import { paymentForms } from '@/features/payments/server/payment-forms'
import type { PageForm } from './page-form'

/** The one list of all features' page forms. */
export const pageForms: readonly PageForm[] = [...identityForms, ...customerForms, ...cartForms, ...checkoutForms, ...paymentForms, preferencesForm]

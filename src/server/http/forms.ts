import { customerForms } from '@/features/customers/server/customer-forms'
import { identityForms } from '@/features/identity/server/identity-forms'
import { storesForms } from '@/features/stores/server/stores-forms'
import type { PageForm } from './page-form'

/** The one list of all features' page forms. */
export const pageForms: readonly PageForm[] = [...identityForms, ...customerForms, ...storesForms]

import { customerProcedure, router, storefrontProcedure } from '@/server/trpc/procedures'
import { z } from 'zod'
import {
  changeCustomerPasswordInput,
  customerAddress,
  customerIdInput,
  customerProfile,
  DONE,
  done,
  emailInput,
  ownOrder,
  registerCustomerInput,
  registeredCustomer,
  resetCustomerPasswordInput,
  saveAddressInput,
  signInCustomerInput,
  signOutCustomerInput,
  tokenInput,
  updateCustomerInput,
} from '../customers-schema'
import { changeCustomerPassword } from './change-customer-password'
import { deleteAddress } from './delete-address'
import { listAddresses } from './list-addresses'
import { listOwnOrders } from './list-own-orders'
import { readCustomer } from './read-customer'
import { registerCustomer } from './register-customer'
import { requestCustomerPasswordReset } from './request-customer-password-reset'
import { resendVerification } from './resend-verification'
import { resetCustomerPassword } from './reset-customer-password'
import { saveAddress } from './save-address'
import { signInCustomer } from './sign-in-customer'
import { signOutCustomer } from './sign-out-customer'
import { updateOwnProfile } from './update-own-profile'
import { verifyCustomerEmail } from './verify-customer-email'

const anybody = (rate: 'read' | 'write' | 'auth', audit: string | null) =>
  storefrontProcedure({ rate, audit, cached: false })
const nothing = z.strictObject({})

/** A shop's customers: becoming one, signing in and out, and what is the customer's own. */
export const customersStorefrontRouter = router({
  me: anybody('read', null)
    .input(nothing)
    .output(customerProfile.nullable())
    .query(({ ctx }) => readCustomer(ctx)),
  register: anybody('auth', 'registration')
    .input(registerCustomerInput)
    .output(registeredCustomer)
    .mutation(({ ctx, input }) => registerCustomer(ctx, input)),
  signIn: anybody('auth', 'login_success')
    .input(signInCustomerInput)
    .output(customerProfile)
    .mutation(({ ctx, input }) => signInCustomer(ctx, input)),
  signOut: anybody('write', 'logout')
    .input(signOutCustomerInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await signOutCustomer(ctx, input)
      return DONE
    }),
  requestPasswordReset: anybody('auth', 'password_reset_requested')
    .input(emailInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await requestCustomerPasswordReset(ctx, input)
      return DONE
    }),
  resetPassword: anybody('auth', 'password_reset')
    .input(resetCustomerPasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await resetCustomerPassword(ctx, input)
      return DONE
    }),
  verifyEmail: anybody('auth', 'email_verified')
    .input(tokenInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await verifyCustomerEmail(ctx, input)
      return DONE
    }),
  resendVerification: customerProcedure({ rate: 'auth', audit: null })
    .input(nothing)
    .output(done)
    .mutation(async ({ ctx }) => {
      await resendVerification(ctx)
      return DONE
    }),
  updateProfile: customerProcedure({ rate: 'write', audit: 'profile_updated' })
    .input(updateCustomerInput)
    .output(customerProfile)
    .mutation(({ ctx, input }) => updateOwnProfile(ctx, input)),
  changePassword: customerProcedure({ rate: 'auth', audit: 'password_changed' })
    .input(changeCustomerPasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await changeCustomerPassword(ctx, input)
      return DONE
    }),
  addresses: customerProcedure({ rate: 'read', audit: null })
    .input(nothing)
    .output(z.array(customerAddress))
    .query(({ ctx }) => listAddresses(ctx)),
  saveAddress: customerProcedure({ rate: 'write', audit: 'address_saved' })
    .input(saveAddressInput)
    .output(customerAddress)
    .mutation(({ ctx, input }) => saveAddress(ctx, input)),
  deleteAddress: customerProcedure({ rate: 'write', audit: 'address_deleted' })
    .input(customerIdInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteAddress(ctx, input)
      return DONE
    }),
  orders: customerProcedure({ rate: 'read', audit: null })
    .input(nothing)
    .output(z.array(ownOrder))
    .query(({ ctx }) => listOwnOrders(ctx)),
})

import { ownPath, type PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { customersStorefrontRouter } from './storefront-router'

const callerOf = t.createCallerFactory(customersStorefrontRouter)

/** A shop's forms of signing up, in and out, as plain posts. */
export const customerForms: readonly PageForm[] = [
  {
    host: 'store',
    path: '/account/sign-in',
    keeps: ['email'],
    submit: async ({ context, field, localePrefix }) => {
      await callerOf(context).signIn({ email: field('email'), password: field('password') })
      return ownPath(field('next'), `${localePrefix}/account`)
    },
  },
  {
    host: 'store',
    path: '/account/register',
    keeps: ['firstName', 'lastName', 'email'],
    submit: async ({ context, field, localePrefix }) => {
      const { status } = await callerOf(context).register({
        firstName: field('firstName'),
        lastName: field('lastName'),
        email: field('email'),
        password: field('password'),
        acceptsMarketing: field('acceptsMarketing') === 'on',
      })
      if (status === 'check_mail') return `${localePrefix}/account/forgot-password?said=sent`
      return ownPath(field('next'), `${localePrefix}/account`)
    },
  },
  {
    host: 'store',
    path: '/account/sign-out',
    keeps: [],
    submit: async ({ context, field, localePrefix }) => {
      await callerOf(context).signOut({ everywhere: field('everywhere') === 'on' })
      return `${localePrefix}/account/sign-in?said=signed-out`
    },
  },
  {
    host: 'store',
    path: '/account/forgot-password',
    keeps: ['email'],
    submit: async ({ context, field, localePrefix }) => {
      await callerOf(context).requestPasswordReset({ email: field('email') })
      return `${localePrefix}/account/forgot-password?said=sent`
    },
  },
  {
    host: 'store',
    path: '/account/reset-password/*',
    keeps: [],
    submit: async ({ context, field, segments: [token = ''], localePrefix }) => {
      await callerOf(context).resetPassword({ token, password: field('password') })
      return `${localePrefix}/account/sign-in?said=password-reset`
    },
  },
  {
    host: 'store',
    path: '/account/verify/*',
    keeps: [],
    submit: async ({ context, segments: [token = ''], localePrefix }) => {
      await callerOf(context).verifyEmail({ token })
      return `${localePrefix}/account?said=verified`
    },
  },
  {
    host: 'store',
    path: '/account/profile',
    keeps: ['firstName', 'lastName', 'phone'],
    submit: async ({ context, field, localePrefix }) => {
      await callerOf(context).updateProfile({
        firstName: field('firstName'),
        lastName: field('lastName'),
        phone: field('phone'),
        acceptsMarketing: field('acceptsMarketing') === 'on',
      })
      return `${localePrefix}/account/profile?said=saved`
    },
  },
  {
    host: 'store',
    path: '/account/password',
    page: '/account/profile?about=password',
    keeps: [],
    submit: async ({ context, field, localePrefix }) => {
      await callerOf(context).changePassword({ currentPassword: field('currentPassword'), password: field('password') })
      return `${localePrefix}/account/profile?said=password-changed`
    },
  },
  {
    host: 'store',
    path: '/account/addresses',
    keeps: [
      'id',
      'firstName',
      'lastName',
      'company',
      'line1',
      'line2',
      'city',
      'region',
      'postalCode',
      'country',
      'phone',
    ],
    submit: async ({ context, field, localePrefix }) => {
      const caller = callerOf(context)
      const id = field('id')
      if (field('delete') && id) await caller.deleteAddress({ id })
      else {
        const names = [
          'firstName',
          'lastName',
          'company',
          'line1',
          'line2',
          'city',
          'region',
          'postalCode',
          'country',
          'phone',
        ] as const
        const address = Object.fromEntries(names.map((name) => [name, field(name)])) as Record<
          (typeof names)[number],
          string
        >
        await caller.saveAddress({ ...(id ? { id } : {}), address, isDefault: field('isDefault') === 'on' })
      }
      return `${localePrefix}/account/addresses?said=saved`
    },
  },
  {
    host: 'store',
    path: '/account/verification',
    page: '/account',
    keeps: [],
    submit: async ({ context, localePrefix }) => {
      await callerOf(context).resendVerification({})
      return `${localePrefix}/account?said=verification-sent`
    },
  },
]

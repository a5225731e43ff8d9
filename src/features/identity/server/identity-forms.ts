import { ownPath, type PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { identityAccountRouter } from './account-router'

const callerOf = t.createCallerFactory(identityAccountRouter)

/** Where somebody goes who just signed in and came from nowhere in particular. */
const HOME = '/stores'

/** The platform's forms of signing up, in and out, as plain posts. */
export const identityForms: readonly PageForm[] = [
  {
    host: 'platform',
    path: '/sign-in',
    keeps: ['email'],
    submit: async ({ context, field }) => {
      await callerOf(context).signIn({ email: field('email'), password: field('password') })
      return ownPath(field('next'), HOME)
    },
  },
  {
    host: 'platform',
    path: '/register',
    keeps: ['name', 'email'],
    submit: async ({ context, field }) => {
      const locale = field('locale')
      await callerOf(context).register({
        name: field('name'),
        email: field('email'),
        password: field('password'),
        ...(locale === 'es' || locale === 'pt' ? { locale } : {}),
      })
      return ownPath(field('next'), HOME)
    },
  },
  {
    host: 'platform',
    path: '/sign-out',
    keeps: [],
    submit: async ({ context }) => {
      await callerOf(context).signOut({})
      return '/sign-in?said=signed-out'
    },
  },
  {
    host: 'platform',
    path: '/forgot-password',
    keeps: ['email'],
    submit: async ({ context, field }) => {
      await callerOf(context).requestPasswordReset({ email: field('email') })
      return '/forgot-password?said=sent'
    },
  },
  {
    host: 'platform',
    path: '/reset-password/*',
    keeps: [],
    submit: async ({ context, field, segments: [token = ''] }) => {
      await callerOf(context).resetPassword({ token, password: field('password') })
      return '/sign-in?said=password-reset'
    },
  },
  {
    host: 'platform',
    path: '/invitations/*',
    keeps: ['name'],
    submit: async ({ context, field, segments: [token = ''] }) => {
      const caller = callerOf(context)
      const { storeSlug } = field('password')
        ? await caller.joinByInvitation({ token, name: field('name'), password: field('password') })
        : await caller.acceptInvitation({ token })
      return `/admin/${storeSlug}`
    },
  },
]

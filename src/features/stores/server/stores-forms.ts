import { LOCALES } from '@/lib/locales'
import type { PageForm } from '@/server/http/page-form'
import { t } from '@/server/trpc/init'
import { openStoreInput } from '../stores-schema'
import { storesAccountRouter } from './account-router'

const callerOf = t.createCallerFactory(storesAccountRouter)

/** Opening a store, and trying again, as plain posts. */
export const storesForms: readonly PageForm[] = [
  {
    host: 'platform',
    path: '/stores/new',
    keeps: [
      'name',
      'slug',
      'currency',
      'country',
      'mainLocale',
      'template',
      ...LOCALES.map((locale) => `also_${locale}`),
    ],
    submit: async ({ context, field }) => {
      const main = field('mainLocale')
      const others = LOCALES.filter((locale) => locale !== main && field(`also_${locale}`) !== '')
      const input = openStoreInput.parse({
        name: field('name'),
        slug: field('slug'),
        currency: field('currency'),
        country: field('country'),
        locales: [main, ...others],
        timeZone: field('timeZone') || 'UTC',
        template: field('template'),
      })
      const { storeId } = await callerOf(context).create(input)
      return `/stores/${storeId}`
    },
  },
  {
    host: 'platform',
    path: '/stores/*',
    keeps: [],
    submit: async ({ context, segments: [storeId = ''] }) => {
      await callerOf(context).retry({ storeId })
      return `/stores/${storeId}`
    },
  },
]

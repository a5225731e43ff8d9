import { catalogStorefrontRouter } from '@/features/catalog/server/storefront-router'
import { router } from './procedures'

/** The one composition of all features' routers, by audience. The paths are the public API: `storefront.catalog.…`. */
export const appRouter = router({
  storefront: router({
    catalog: catalogStorefrontRouter,
  }),
  admin: router({}),
  account: router({}),
  operator: router({}),
})

export type AppRouter = typeof appRouter

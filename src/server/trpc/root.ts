import { customersAdminRouter } from '@/features/customers/server/admin-router'
import { customersStorefrontRouter } from '@/features/customers/server/storefront-router'
import { catalogStorefrontRouter } from '@/features/catalog/server/storefront-router'
import { identityAccountRouter } from '@/features/identity/server/account-router'
import { identityAdminRouter } from '@/features/identity/server/admin-router'
import { router } from './procedures'

/** The one composition of all features' routers, by audience. The paths are the public API: `storefront.catalog.…`. */
export const appRouter = router({
  storefront: router({
    customers: customersStorefrontRouter,
    catalog: catalogStorefrontRouter,
  }),
  admin: router({
    customers: customersAdminRouter,
    identity: identityAdminRouter,
  }),
  account: router({
    identity: identityAccountRouter,
  }),
  operator: router({}),
})

export type AppRouter = typeof appRouter

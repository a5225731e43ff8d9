import { cartStorefrontRouter } from '@/features/cart/server/storefront-router'
import { activitiesAdminRouter } from '@/features/activities/server/admin-router'
import { importsAdminRouter } from '@/features/imports/server/admin-router'
import { customersAdminRouter } from '@/features/customers/server/admin-router'
import { customersStorefrontRouter } from '@/features/customers/server/storefront-router'
import { catalogStorefrontRouter } from '@/features/catalog/server/storefront-router'
import { identityAccountRouter } from '@/features/identity/server/account-router'
import { identityAdminRouter } from '@/features/identity/server/admin-router'
import { contentAdminRouter } from '@/features/content/server/admin-router'
import { contentStorefrontRouter } from '@/features/content/server/storefront-router'
import { storesAccountRouter } from '@/features/stores/server/account-router'
import { storesAdminRouter } from '@/features/stores/server/admin-router'
import { storesOperatorRouter } from '@/features/stores/server/operator-router'
import { router } from './procedures'

/** The one composition of all features' routers, by audience. The paths are the public API: `storefront.catalog.…`. */
export const appRouter = router({
  storefront: router({
    cart: cartStorefrontRouter,
    customers: customersStorefrontRouter,
    catalog: catalogStorefrontRouter,
    content: contentStorefrontRouter,
  }),
  admin: router({
    activities: activitiesAdminRouter,
    imports: importsAdminRouter,
    customers: customersAdminRouter,
    content: contentAdminRouter,
    identity: identityAdminRouter,
    stores: storesAdminRouter,
  }),
  account: router({
    identity: identityAccountRouter,
    stores: storesAccountRouter,
  }),
  operator: router({
    stores: storesOperatorRouter,
  }),
})

export type AppRouter = typeof appRouter

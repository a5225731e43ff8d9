import { cartStorefrontRouter } from '@/features/cart/server/storefront-router'
import { catalogStorefrontRouter } from '@/features/catalog/server/storefront-router'
import { checkoutStorefrontRouter } from '@/features/checkout/server/storefront-router'
import { fulfilmentAdminRouter } from '@/features/fulfilment/server/admin-router'
import { identityAccountRouter } from '@/features/identity/server/account-router'
import { identityAdminRouter } from '@/features/identity/server/admin-router'
import { inventoryAdminRouter } from '@/features/inventory/server/admin-router'
import { ordersAdminRouter } from '@/features/orders/server/admin-router'
import { ordersStorefrontRouter } from '@/features/orders/server/storefront-router'
import { paymentsAdminRouter } from '@/features/payments/server/admin-router'
import { paymentsStorefrontRouter } from '@/features/payments/server/storefront-router'
import { shippingAdminRouter } from '@/features/shipping/server/admin-router'
import { taxesAdminRouter } from '@/features/taxes/server/admin-router'
import { router } from './procedures'

/** The one composition of all features' routers, by audience. The paths are the public API: `storefront.catalog.…`. */
export const appRouter = router({
  storefront: router({
    cart: cartStorefrontRouter,
    catalog: catalogStorefrontRouter,
    checkout: checkoutStorefrontRouter,
    orders: ordersStorefrontRouter,
    payments: paymentsStorefrontRouter,
  }),
  admin: router({
    fulfilment: fulfilmentAdminRouter,
    identity: identityAdminRouter,
    inventory: inventoryAdminRouter,
    orders: ordersAdminRouter,
    payments: paymentsAdminRouter,
    shipping: shippingAdminRouter,
    taxes: taxesAdminRouter,
  }),
  account: router({
    identity: identityAccountRouter,
  }),
  operator: router({}),
})

export type AppRouter = typeof appRouter

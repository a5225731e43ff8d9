import { router } from './procedures'
import { activitiesAdminRouter } from '@/features/activities/server/admin-router'
import { auditOperatorRouter } from '@/features/audit/server/operator-router'
import { cartStorefrontRouter } from '@/features/cart/server/storefront-router'
import { catalogAdminRouter } from '@/features/catalog/server/admin-router'
import { catalogStorefrontRouter } from '@/features/catalog/server/storefront-router'
import { checkoutStorefrontRouter } from '@/features/checkout/server/storefront-router'
import { contentAdminRouter } from '@/features/content/server/admin-router'
import { contentStorefrontRouter } from '@/features/content/server/storefront-router'
import { customersAdminRouter } from '@/features/customers/server/admin-router'
import { customersStorefrontRouter } from '@/features/customers/server/storefront-router'
import { documentsAdminRouter } from '@/features/documents/server/admin-router'
import { documentsStorefrontRouter } from '@/features/documents/server/storefront-router'
import { draftsAdminRouter } from '@/features/drafts/server/admin-router'
import { failedWorkAdminRouter } from '@/features/failed-work/server/admin-router'
import { failedWorkOperatorRouter } from '@/features/failed-work/server/operator-router'
import { fulfilmentAdminRouter } from '@/features/fulfilment/server/admin-router'
import { identityAccountRouter } from '@/features/identity/server/account-router'
import { identityAdminRouter } from '@/features/identity/server/admin-router'
import { identityOperatorRouter } from '@/features/identity/server/operator-router'
import { importsAdminRouter } from '@/features/imports/server/admin-router'
import { inventoryAdminRouter } from '@/features/inventory/server/admin-router'
import { mailSettingsAdminRouter } from '@/features/mail-settings/server/admin-router'
import { mailboxAccountRouter } from '@/features/mailbox/server/account-router'
import { orderMailsAdminRouter } from '@/features/order-mails/server/admin-router'
import { ordersAdminRouter } from '@/features/orders/server/admin-router'
import { ordersStorefrontRouter } from '@/features/orders/server/storefront-router'
import { paymentsAdminRouter } from '@/features/payments/server/admin-router'
import { payhereAdminRouter } from '@/features/payments/server/payhere-admin-router'
import { paymentsStorefrontRouter } from '@/features/payments/server/storefront-router'
import { promotionsAdminRouter } from '@/features/promotions/server/admin-router'
import { reconciliationAdminRouter } from '@/features/reconciliation/server/admin-router'
import { reconciliationOperatorRouter } from '@/features/reconciliation/server/operator-router'
import { refundsAdminRouter } from '@/features/refunds/server/admin-router'
import { returnsAdminRouter } from '@/features/returns/server/admin-router'
import { returnsStorefrontRouter } from '@/features/returns/server/storefront-router'
import { shippingAdminRouter } from '@/features/shipping/server/admin-router'
import { storesAccountRouter } from '@/features/stores/server/account-router'
import { storesAdminRouter } from '@/features/stores/server/admin-router'
import { storesOperatorRouter } from '@/features/stores/server/operator-router'
import { taxesAdminRouter } from '@/features/taxes/server/admin-router'

/** The one composition of all features' routers, by audience. The paths are the public API: `storefront.catalog.…`. */
export const appRouter = router({
  storefront: router({
    cart: cartStorefrontRouter,
    catalog: catalogStorefrontRouter,
    checkout: checkoutStorefrontRouter,
    content: contentStorefrontRouter,
    customers: customersStorefrontRouter,
    documents: documentsStorefrontRouter,
    orders: ordersStorefrontRouter,
    payments: paymentsStorefrontRouter,
    returns: returnsStorefrontRouter,
  }),
  admin: router({
    activities: activitiesAdminRouter,
    catalog: catalogAdminRouter,
    content: contentAdminRouter,
    customers: customersAdminRouter,
    documents: documentsAdminRouter,
    drafts: draftsAdminRouter,
    failedWork: failedWorkAdminRouter,
    fulfilment: fulfilmentAdminRouter,
    identity: identityAdminRouter,
    imports: importsAdminRouter,
    inventory: inventoryAdminRouter,
    mailSettings: mailSettingsAdminRouter,
    orderMails: orderMailsAdminRouter,
    orders: ordersAdminRouter,
    payhere: payhereAdminRouter,
    payments: paymentsAdminRouter,
    promotions: promotionsAdminRouter,
    reconciliation: reconciliationAdminRouter,
    refunds: refundsAdminRouter,
    returns: returnsAdminRouter,
    shipping: shippingAdminRouter,
    stores: storesAdminRouter,
    taxes: taxesAdminRouter,
  }),
  account: router({
    identity: identityAccountRouter,
    mailbox: mailboxAccountRouter,
    stores: storesAccountRouter,
  }),
  operator: router({
    audit: auditOperatorRouter,
    failedWork: failedWorkOperatorRouter,
    identity: identityOperatorRouter,
    reconciliation: reconciliationOperatorRouter,
    stores: storesOperatorRouter,
  }),
})

export type AppRouter = typeof appRouter

import { forgetCartsJob } from '@/features/cart/server/jobs/forget-carts-job'
import { forgetPricesJob } from '@/features/catalog/server/jobs/forget-prices-job'
import { generateVariantsJob } from '@/features/catalog/server/jobs/generate-variants-job'
import { refreshSalePricesJob } from '@/features/catalog/server/jobs/refresh-sale-prices-job'
import { watchSalesJob } from '@/features/catalog/server/jobs/watch-sales-job'
import { forgetKeysJob } from '@/features/checkout/server/jobs/forget-keys-job'
import { printOrdersJob } from '@/features/documents/server/jobs/print-orders-job'
import { sendInvitationMailJob } from '@/features/identity/server/jobs/send-invitation-mail-job'
import { sendResetMailJob } from '@/features/identity/server/jobs/send-reset-mail-job'
import { exportProductsJob } from '@/features/imports/server/jobs/export-products-job'
import { importProductsJob } from '@/features/imports/server/jobs/import-products-job'
import { mailLowStockJob } from '@/features/inventory/server/jobs/mail-low-stock-job'
import { watchStockJob } from '@/features/inventory/server/jobs/watch-stock-job'
import { remindPaymentsJob } from '@/features/order-mails/server/jobs/remind-payments-job'
import { sendOrderMailJob } from '@/features/order-mails/server/jobs/send-order-mail-job'
import { expireOrdersJob } from '@/features/orders/server/jobs/expire-orders-job'
import { askForAwaitedJob } from '@/features/reconciliation/server/jobs/ask-for-awaited-job'
import { reconcileStoreJob } from '@/features/reconciliation/server/jobs/reconcile-store-job'
import { watchPaymentsJob } from '@/features/reconciliation/server/jobs/watch-payments-job'
import { generateCodesJob } from '@/features/promotions/server/jobs/generate-codes-job'
import { simulatePromotionJob } from '@/features/promotions/server/jobs/simulate-promotion-job'
import { prepareTemplatesJob } from '@/features/stores/server/jobs/prepare-templates-job'
import { resumeStoresJob } from '@/features/stores/server/jobs/resume-stores-job'
import type { PlatformJob, RecurringJob, StoreJob } from './define-job'

/** The one list of all features' jobs. Each parses its own input, so that here it is unknown. */
export const storeJobs: readonly StoreJob<unknown>[] = [
  exportProductsJob,
  generateCodesJob,
  generateVariantsJob,
  importProductsJob,
  askForAwaitedJob,
  reconcileStoreJob,
  printOrdersJob,
  mailLowStockJob,
  refreshSalePricesJob,
  sendOrderMailJob,
  simulatePromotionJob,
]

export const platformJobs: readonly PlatformJob<unknown>[] = [sendInvitationMailJob, sendResetMailJob]

export const recurringJobs: readonly RecurringJob[] = [
  expireOrdersJob,
  forgetCartsJob,
  forgetKeysJob,
  forgetPricesJob,
  prepareTemplatesJob,
  remindPaymentsJob,
  resumeStoresJob,
  watchPaymentsJob,
  watchSalesJob,
  watchStockJob,
]

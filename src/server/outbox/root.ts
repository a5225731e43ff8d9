import { onCategoryChanged } from '@/features/catalog/server/on-category-changed'
import { onCollectionChanged } from '@/features/catalog/server/on-collection-changed'
import { onPromotionChanged } from '@/features/catalog/server/on-promotion-changed'
import { onSettingsChanged } from '@/features/catalog/server/on-settings-changed'
import { onCustomerPasswordResetRequested } from '@/features/customers/server/on-customer-password-reset-requested'
import { onCustomerRegistered } from '@/features/customers/server/on-customer-registered'
import { onCustomerVerificationRequested } from '@/features/customers/server/on-customer-verification-requested'
import { creditOnOrderCancelled } from '@/features/documents/server/on-order-cancelled'
import { renewInvoiceOnOrderEdited } from '@/features/documents/server/on-order-edited'
import { invoiceOnOrderPaid } from '@/features/documents/server/on-order-paid'
import { invoiceOnOrderPlaced } from '@/features/documents/server/on-order-placed'
import { creditOnRefundSettled } from '@/features/documents/server/on-refund-settled'
import { onLinkSent } from '@/features/order-mails/server/on-link-sent'
import { onOrderCancelled } from '@/features/order-mails/server/on-order-cancelled'
import { onOrderFulfilled } from '@/features/order-mails/server/on-order-fulfilled'
import { onOrderPaid } from '@/features/order-mails/server/on-order-paid'
import { onOrderPlaced, tellStaffOnOrderPlaced } from '@/features/order-mails/server/on-order-placed'
import { onPaymentDisputed } from '@/features/order-mails/server/on-payment-disputed'
import { onPaymentFailed } from '@/features/order-mails/server/on-payment-failed'
import { onRefundSettled } from '@/features/order-mails/server/on-refund-settled'
import {
  onReturnApproved,
  onReturnDeclined,
  onReturnReceived,
  onReturnRequested,
} from '@/features/order-mails/server/on-return-changed'
import { cancelPaymentsOnOrderCancelled } from '@/features/payments/server/on-order-cancelled'
import { captureOnOrderFulfilled } from '@/features/payments/server/on-order-fulfilled'
import { learnFeesOnOrderPaid } from '@/features/payments/server/on-order-paid'
import { refundAtProviderOnRequest } from '@/features/payments/server/on-refund-requested'
import { voidPaymentOnRequest } from '@/features/payments/server/on-void-requested'
import { dropCreditOnOrderCancelled } from '@/features/returns/server/on-order-cancelled'
import type { Subscriber } from './define-subscriber'

/** The one list of all features' subscribers. */
export const subscribers: readonly Subscriber[] = [
  cancelPaymentsOnOrderCancelled,
  creditOnOrderCancelled,
  creditOnRefundSettled,
  invoiceOnOrderPaid,
  invoiceOnOrderPlaced,
  renewInvoiceOnOrderEdited,
  captureOnOrderFulfilled,
  dropCreditOnOrderCancelled,
  learnFeesOnOrderPaid,
  onCategoryChanged,
  onCollectionChanged,
  onCustomerPasswordResetRequested,
  onCustomerRegistered,
  onCustomerVerificationRequested,
  onLinkSent,
  onOrderCancelled,
  onOrderFulfilled,
  onOrderPaid,
  onOrderPlaced,
  onPaymentDisputed,
  onPaymentFailed,
  onPromotionChanged,
  onRefundSettled,
  onReturnApproved,
  onReturnDeclined,
  onReturnReceived,
  onReturnRequested,
  onSettingsChanged,
  refundAtProviderOnRequest,
  tellStaffOnOrderPlaced,
  voidPaymentOnRequest,
]

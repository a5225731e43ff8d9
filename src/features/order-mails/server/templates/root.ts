import type { OrderMailKind } from '../../order-mails-schema'
import type { AnyOrderMailTemplate } from '../order-mail-template'
import { backorderMail } from './backorder'
import { cancellationMail } from './cancellation'
import { disputeMail } from './dispute'
import { newOrderMail } from './new-order'
import { orderConfirmationMail } from './order-confirmation'
import { paymentFailedMail } from './payment-failed'
import { paymentLinkMail } from './payment-link'
import { paymentReceivedMail } from './payment-received'
import { paymentReminderMail } from './payment-reminder'
import { refundMail } from './refund'
import { returnApprovedMail, returnDeclinedMail, returnReceivedMail, returnRequestedMail } from './returns'
import { shipmentMail } from './shipment'

/** The one list of mails about orders. */
export const orderMailTemplates: Readonly<Record<OrderMailKind, AnyOrderMailTemplate>> = {
  order_confirmation: orderConfirmationMail,
  payment_received: paymentReceivedMail,
  payment_failed: paymentFailedMail,
  payment_reminder: paymentReminderMail,
  payment_link: paymentLinkMail,
  shipment: shipmentMail,
  backorder: backorderMail,
  cancellation: cancellationMail,
  refund: refundMail,
  return_requested: returnRequestedMail,
  return_approved: returnApprovedMail,
  return_declined: returnDeclinedMail,
  return_received: returnReceivedMail,
  new_order: newOrderMail,
  dispute: disputeMail,
}

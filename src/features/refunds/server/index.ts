export { requestRefund, type RefundRequest } from './request-refund'
export { refundRest } from './cancel-with-refund'
export { creditParts } from './credit-parts'
export type { EarlierRefund } from '../engine/refund-amounts'

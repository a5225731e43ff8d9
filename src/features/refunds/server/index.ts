export { requestRefund, type RefundRequest } from './request-refund'
export { refundRest } from './cancel-with-refund'

export { lockOrderRow } from './refund-reading-repository'
export { requestRefund, type RefundRequest } from './request-refund'

export { requestRefund, type RefundRequest } from './request-refund'
export { piecesToRestock } from './restock-pieces'
export { refundRest } from './cancel-with-refund'

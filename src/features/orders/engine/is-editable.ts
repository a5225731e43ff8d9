/** Whether what is in an order can still be changed: it is a draft, or nothing of it was paid or sent. */
export function isEditable(order: {
  readonly status: string
  readonly paymentState: string
  readonly fulfilmentState: string
  readonly paidMinor: bigint | number
}): boolean {
  if (order.status === 'draft') return true
  const isOpen = order.status === 'pending' || order.status === 'placed'
  const isUnpaid =
    Number(order.paidMinor) === 0 && (order.paymentState === 'pending' || order.paymentState === 'failed')
  return isOpen && isUnpaid && order.fulfilmentState === 'unfulfilled'
}

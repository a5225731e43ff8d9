/** Apart from the job itself, so that who asks for it need not load what it does. */
export const SEND_ORDER_MAIL = { name: 'order_mails.send', queue: 'mail' } as const

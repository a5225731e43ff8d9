/** Apart from the job, so that those who ask for it do not load what prints. */
export const PRINT_ORDERS_JOB = 'print_orders'

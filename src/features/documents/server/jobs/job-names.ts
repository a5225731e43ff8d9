/** Apart from the jobs, so that those who ask for them do not load what prints. */
export const PRINT_DOCUMENT_JOB = 'print_document'
export const PRINT_ORDERS_JOB = 'print_orders'

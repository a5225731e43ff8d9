export const RECONCILE_STORE = 'reconciliation.reconcile-store'
export const ASK_FOR_AWAITED = 'reconciliation.ask-for-awaited'

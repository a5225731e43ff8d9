export { checkMoney } from './check-money'
export { reconcileStore } from './reconcile-store'

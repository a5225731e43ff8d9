export { checkMoney } from './check-money'
export { compareSums } from './compare-sums'
export { reconcileStore } from './reconcile-store'

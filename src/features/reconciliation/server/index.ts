export { checkMoney } from './check-money'
export { compareSums } from './compare-sums'
export { countOpenFindings } from './finding-repository'
export { reconcileStore } from './reconcile-store'

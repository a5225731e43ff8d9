export { creditOfReturn, settleExchange } from './exchange'

export {
  captured,
  disputed,
  feeGivenBack,
  feeTaken,
  gatewayFeeTaken,
  refunded,
  sold,
  undone,
  unsold,
} from '../engine/bookings'
export { bookMoney } from './book-money'

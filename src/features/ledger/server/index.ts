export {
  captured,
  disputed,
  feeGivenBack,
  feeTaken,
  gatewayFeeTaken,
  refunded,
  resold,
  sold,
  undone,
  unsold,
} from '../engine/bookings'
export { bookMoney } from './book-money'

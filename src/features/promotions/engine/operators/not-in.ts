import { isIn } from './in'
import { negate } from './negate'

/** No value is in the list. */
export const notIn = negate(isIn)

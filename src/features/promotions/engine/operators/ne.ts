import { eq } from './eq'
import { negate } from './negate'

/** No value is this one. */
export const ne = negate(eq)

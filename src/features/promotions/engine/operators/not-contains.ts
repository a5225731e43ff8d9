import { contains } from './contains'
import { negate } from './negate'

/** No text has this text in it; of ids, none is this id. */
export const notContains = negate(contains)

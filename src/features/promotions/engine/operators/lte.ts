import { type OperatorKind, theOne } from './operator'

/** Some value is at most this one. */
export const lte: OperatorKind = {
  kinds: ['number', 'money'],
  takes: 'one',
  compile(expected) {
    const limit = theOne(expected)
    return (actual) => actual.some((value) => value <= limit)
  },
}
